package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ReplicaMode;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.ReplicationScript;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Second copies of buckets, made by the real rclone between two directories that stand for the stores. */
class ReplicationTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    @Covers({"CLV-REPL-02", "CLV-REPL-03"})
    void inBackupModeTheCopyKeepsWhatTheBucketLost() throws IOException {
        stores();
        Path original = Files.writeString(directory.resolve("store/files/one.txt"), "one");
        run(ReplicaMode.BACKUP);
        Files.delete(original);
        Files.writeString(directory.resolve("store/files/two.txt"), "two");
        run(ReplicaMode.BACKUP);
        assertThat(directory.resolve("replica/files-replica/one.txt")).hasContent("one");
        assertThat(directory.resolve("replica/files-replica/two.txt")).hasContent("two");
        assertThat(Files.readString(directory.resolve("metrics/replica-files.prom")))
                .matches("slipway_replica_last_success_timestamp_seconds\\{bucket=\"files\"} \\d{10}\n");
    }

    @Test
    @Covers("CLV-REPL-02")
    void inMirrorModeTheCopyFollowsDeletions() throws IOException {
        stores();
        Path original = Files.writeString(directory.resolve("store/files/one.txt"), "one");
        Files.writeString(directory.resolve("store/files/two.txt"), "two");
        run(ReplicaMode.MIRROR);
        Files.delete(original);
        run(ReplicaMode.MIRROR);
        assertThat(directory.resolve("replica/files-replica/one.txt")).doesNotExist();
        assertThat(directory.resolve("replica/files-replica/two.txt")).exists();
    }

    @Test
    @Covers("CLV-REPL-03")
    void aStoreThatIsAwayIsTriedAgainAndThenToldAndTheMomentOfSuccessStays() throws IOException {
        stores();
        Files.delete(directory.resolve("store/files"));
        String said = Tool.of("sh").refuses(directory, "-c", "sh " + script(ReplicaMode.BACKUP) + " 2>&1");
        assertThat(said).contains("trying again in 0 s").contains("the copy of files is not up to date after 5 tries");
        assertThat(directory.resolve("metrics/replica-files.prom")).doesNotExist();
    }

    @Test
    @Covers({"CLV-REPL-03", "KAR-BKP-02", "ALX-BKP-06"})
    void theStoragesOwnCopiesArePlannedAsAJobWithAnAlarmAndTheApplicationsAreNot() {
        VpsPlan karigar = Apps.plan("karigar", Environment.PROD);
        ContainerPlan job = Clipper.container(karigar, "replicate-backups");
        assertThat(job.mode()).isEqualTo(RunMode.SCHEDULED);
        assertThat(job.labels()).containsEntry("dev.slipway.cron", "*/15 * * * *");
        assertThat(Clipper.file(karigar, "replicate-backups", "/config/replicate.sh"))
                .contains("--transfers 4")
                .contains("copy store:karigar-prod-backups replica:karigar-prod-backups-replica");
        assertThat(karigar.notes())
                .anyMatch(note -> note.feature().equals("buckets.replica") && note.level() == PlanNote.Level.EMULATED);
        VpsPlan clovalink = Apps.plan("clovalink", Environment.PROD);
        assertThat(clovalink.containers()).noneMatch(it -> it.name().equals("replicate-uploads"));
        assertThat(clovalink.buckets()).anyMatch(bucket -> bucket.replica().isPresent());
    }

    @Test
    @Covers("CLV-REPL-04")
    void anotherRegionIsTakenFromTheStackAndItsLackIsSaid() {
        VpsPlan far = new VpsPlanner()
                .plan(
                        Apps.app("karigar", Environment.PROD),
                        Environment.PROD,
                        Clipper.settings().replicaRegion("eu-west-1").build());
        assertThat(far.buckets().get(0).replica().orElseThrow().region()).isEqualTo("eu-west-1");
        assertThat(Clipper.file(far, "backups-setup", "/config/bucket.sh"))
                .contains("--endpoint-url https://s3.eu-west-1.amazonaws.com --region eu-west-1")
                .contains("at_replica s3api put-bucket-versioning --bucket karigar-prod-backups-replica");
        assertThat(far.notes()).noneMatch(note -> note.feature().equals("buckets.replica.region"));
        assertThat(Apps.plan("karigar", Environment.PROD).notes())
                .anyMatch(note -> note.feature().equals("buckets.replica.region"));
    }

    private void stores() throws IOException {
        for (String folder : new String[] {"store/files", "replica", "metrics"}) {
            Files.createDirectories(directory.resolve(folder));
        }
        Files.writeString(
                directory.resolve("rclone.conf"),
                "[store]\ntype = alias\nremote = " + directory + "/store\n[replica]\ntype = alias\nremote = "
                        + directory + "/replica\n");
    }

    private void run(ReplicaMode mode) throws IOException {
        Tool.of("rclone");
        Tool.of("sh").accepts(directory, script(mode));
    }

    private String script(ReplicaMode mode) throws IOException {
        Path script = directory.resolve("replicate.sh");
        Files.writeString(
                script,
                new ReplicationScript("files", "files", "files-replica", mode)
                        .text()
                        .replace("/config/", directory + "/")
                        .replace("/metrics", directory + "/metrics")
                        .replace("wait=60", "wait=0"));
        return script.toString();
    }
}
