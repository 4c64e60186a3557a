package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ReplicaMode;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RepositoryApps;
import dev.slipway.planner.files.ReplicationScript;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @EnumSource(Environment.class)
    @Covers("CLV-REPL-04")
    void withoutAWordTheCopyLiesInAnotherRegionAndTheApplicationIsTold(Environment environment) {
        VpsPlan clovalink = Apps.plan("clovalink", environment);
        BucketPlan uploads = bucket(clovalink, "uploads");
        assertThat(uploads.region()).isEqualTo("eu-central-1");
        assertThat(uploads.replica().orElseThrow().region()).isEqualTo("eu-west-1");
        assertThat(uploads.replica().orElseThrow().endpoint()).isEqualTo("https://s3.eu-west-1.amazonaws.com");
        ContainerPlan backend = clovalink.services().get(0).replicas().get(0);
        assertThat(backend.environment())
                .containsEntry("REPLICATION_REGION", Value.ref("uploads", "replicaRegion"))
                .containsEntry("AWS_REGION", Value.ref("uploads", "region"));
        // The network with a way out, on which 443 is open to it.
        assertThat(backend.isIn(PlanScope.EGRESS)).isTrue();
        assertThat(Clipper.file(clovalink, "uploads-setup", "/config/bucket.sh"))
                .contains("--endpoint-url https://s3.eu-west-1.amazonaws.com --region eu-west-1")
                .contains("LocationConstraint=eu-west-1")
                .contains("at_replica s3api put-bucket-versioning --bucket clovalink-"
                        + environment.name().toLowerCase(Locale.ROOT) + "-uploads-replica");
        assertThat(Clipper.file(clovalink, "replicate-archive", "/config/rclone.conf"))
                .contains("[store]\ntype = s3\nprovider = AWS\nregion = eu-central-1\n")
                .contains("[replica]\ntype = s3\nprovider = AWS\nregion = eu-west-1\n");
        assertThat(clovalink.notes()).noneMatch(note -> note.feature().equals("buckets.replica.region"));
    }

    @Test
    @Covers("CLV-REPL-04")
    void aProviderWhoseAddressesNameTheirRegionsIsAskedAtTheAddressOfTheOther() {
        ObjectStorage wasabi = ObjectStorage.at("https://s3.eu-central-1.wasabisys.com", "eu-central-1");
        VpsPlan plan = planned(Environment.PROD, wasabi, "us-west-1");
        assertThat(bucket(plan, "uploads").replica().orElseThrow().endpoint())
                .isEqualTo("https://s3.us-west-1.wasabisys.com");
        assertThat(Clipper.file(plan, "replicate-archive", "/config/rclone.conf"))
                .contains("endpoint = https://s3.us-west-1.wasabisys.com");
    }

    @Test
    @Covers("CLV-REPL-04")
    void aCopyBesideItsBucketIsRefused() {
        assertThatThrownBy(() -> planned(Environment.DEV, ObjectStorage.amazon("eu-west-1"), "eu-west-1"))
                .hasMessageContaining("slipway:replicaRegion: expected another region than that of bucket uploads,"
                        + " found eu-west-1 for both");
        ObjectStorage wasabi = ObjectStorage.at("https://s3.eu-central-1.wasabisys.com", "eu-central-1");
        assertThatThrownBy(() -> planned(Environment.PROD, wasabi))
                .hasMessageContaining("slipway:replicaRegion: expected a region for the second copy of bucket uploads");
    }

    @Test
    @Covers("CLV-REPL-04")
    void aStoreWithOneAddressSaysThatItsCopyFallsWithIt() {
        VpsPlan plan = planned(Environment.PROD, ObjectStorage.at("https://minio.example.com", "main"), "other");
        assertThat(plan.notes())
                .anyMatch(note -> note.feature().equals("buckets.replica.region")
                        && note.level() == PlanNote.Level.DEGRADED
                        && note.reason().contains("https://minio.example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu-central-1",
                "eu-west-1",
                "eu-west-3",
                "eu-north-1",
                "eu-south-1",
                "us-east-1",
                "us-east-2",
                "us-west-1",
                "us-west-2"
            })
    void aSecondRegionIsAnotherOneOfTheSameLaw(String region) {
        assertThat(ObjectStorage.amazon(region).secondRegion())
                .hasValueSatisfying(
                        other -> assertThat(other).isNotEqualTo(region).startsWith(region.substring(0, 3)));
        assertThat(ObjectStorage.amazon("eu-west-2").secondRegion()).isEmpty();
    }

    private static VpsPlan planned(Environment environment, ObjectStorage storage, String... replicaRegion) {
        VpsSettings.Builder settings = Clipper.settings().storage(storage);
        for (String region : replicaRegion) {
            settings.replicaRegion(region);
        }
        return new VpsPlanner().plan(RepositoryApps.read("clovalink", environment), environment, settings.build());
    }

    private static BucketPlan bucket(VpsPlan plan, String name) {
        return plan.buckets().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
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
