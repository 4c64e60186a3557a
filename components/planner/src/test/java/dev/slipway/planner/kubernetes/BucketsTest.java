package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.files.AlertRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Buckets at a store outside the cluster, made by jobs of the namespace. */
class BucketsTest {
    private final KubernetesPlan clovalink = Apps.plan("clovalink", Environment.PROD);

    @Test
    @Covers({"CLV-STOR-03", "CLV-STOR-04", "CLV-STOR-05"})
    void theBucketAndItsCopyAreClosedEncryptedAndKeepOldVersions() {
        String script = script(clovalink, "uploads");
        for (String bucket : List.of("clovalink-prod-uploads", "clovalink-prod-uploads-replica")) {
            assertThat(script)
                    .contains("put-public-access-block --bucket " + bucket + " ")
                    .contains("put-bucket-encryption --bucket " + bucket + " ")
                    .contains("put-bucket-versioning --bucket " + bucket + " ");
        }
        assertThat(script).contains("BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true");
    }

    @Test
    @Covers("CLV-REPL-04")
    void theCopyLiesInAnotherRegionAndBothMayBeReached() {
        assertThat(script(clovalink, "uploads"))
                .contains("at_replica() { aws --endpoint-url https://s3.eu-west-1.amazonaws.com --region eu-west-1");
        assertThat(policy(clovalink, "uploads-setup").egress()).singleElement().satisfies(rule -> {
            assertThat(rule.ports()).containsExactly(new NetworkRulePlan.PolicyPort("TCP", 443));
            assertThat(rule.peers()).singleElement().isInstanceOf(PeerPlan.Addresses.class);
        });
        assertThat(policy(clovalink, "uploads-setup").ingress()).isEmpty();
    }

    @Test
    void aProvidersAddressOfTheOtherRegionIsAskedAndOneAddressForAllIsSaid() {
        KubernetesPlan regional = plan("clovalink", store("https://s3.us-east-1.wasabisys.com", "us-east-1"));
        assertThat(script(regional, "uploads"))
                .contains("aws --endpoint-url https://s3.eu-west-1.wasabisys.com --region eu-west-1");
        assertThat(PlanFiles.secret(regional, "replicate-archive-config", "rclone.conf"))
                .contains(
                        "endpoint = https://s3.us-east-1.wasabisys.com",
                        "endpoint = https://s3.eu-west-1.wasabisys.com");
        assertThat(regional.notes()).noneMatch(note -> note.feature().equals("buckets.replica.region"));
        assertThat(plan("clovalink", store("https://store.example.net", "auto")).notes())
                .anyMatch(note -> note.feature().equals("buckets.replica.region")
                        && note.reason().contains("lost with it"));
    }

    @Test
    void keysAreInASecretThatOnlyTheJobReadsAndInNoVariable() {
        PodPlan pod = setup(clovalink, "uploads").orElseThrow().pod();
        assertThat(pod.secrets()).containsExactly("uploads-setup-credentials");
        assertThat(pod.containers().get(0).env().toString()).doesNotContain("secret-key");
        assertThat(pod.containers().get(0).readOnlyRoot()).isTrue();
        assertThat(pod.user()).isNotZero();
    }

    @Test
    void whoUsesABucketWaitsForItAndSoDoesTheBackupBeforeAMigration() {
        assertThat(workload(clovalink, "backend").after()).contains("uploads-setup");
        KubernetesPlan clipper = Apps.plan("clipper", Environment.PROD);
        assertThat(clipper.jobs().get(0).after()).contains("backups-setup");
    }

    @Test
    void otherRulesAreAnotherRunAndTheSameRulesAreNone() {
        String before = setup(clovalink, "backups").orElseThrow().name();
        assertThat(setup(Apps.plan("clovalink", Environment.PROD), "backups")
                        .orElseThrow()
                        .name())
                .isEqualTo(before);
        KubernetesPlan elsewhere = plan("clovalink", store("https://s3.example.net", "eu-central-1"));
        assertThat(setup(elsewhere, "backups").orElseThrow().name())
                .startsWith("backups-setup-")
                .isNotEqualTo(before);
    }

    @Test
    void aBucketThatTheStackNamesIsThereAlreadyAndKeepsItsOwnersSettings() {
        KubernetesPlan named = plan(
                "clovalink",
                new S3Settings(
                        Optional.empty(),
                        "eu-central-1",
                        "eu-west-1",
                        Map.of("archive", "acme-archive"),
                        List.of(),
                        "s3-access-key",
                        "s3-secret-key"));
        assertThat(setup(named, "archive")).isEmpty();
        assertThat(setup(named, "uploads")).isPresent();
        assertThat(named.backups()).noneMatch(it -> it.name().equals("replicate-archive"));
        assertThat(named.notes())
                .anyMatch(note ->
                        note.level() == PlanNote.Level.DEGRADED && note.reason().contains("acme-archive"));
    }

    @Test
    @Covers({"CLV-REPL-02", "CLV-REPL-03", "ALX-BKP-06", "KAR-BKP-02"})
    void theStoragesOwnCopiesAreAJobWithAnAlarmAndTheApplicationsAreNot() {
        CronJobPlan copy = clovalink.backups().stream()
                .filter(it -> it.name().equals("replicate-archive"))
                .findFirst()
                .orElseThrow();
        assertThat(copy.schedule()).isEqualTo("*/15 * * * *");
        assertThat(PlanFiles.secret(clovalink, "replicate-archive-config", "replicate.sh"))
                .contains("--transfers 4")
                .contains("copy store:clovalink-prod-archive replica:clovalink-prod-archive-replica")
                .contains("http://pushgateway:9091/metrics/job/slipway/replica/archive");
        assertThat(clovalink.backups()).noneMatch(it -> it.name().equals("replicate-uploads"));
        assertThat(clovalink.monitoring().rules().orElseThrow().rules())
                .extracting(AlertRule::name)
                .contains("ReplicaTooOld_archive")
                .doesNotContain("ReplicaTooOld_uploads");
    }

    @Test
    @Covers("ALX-BKP-06")
    void theOperatorWatchesTheAgeOfTheCopyToo() {
        KubernetesPlan watched =
                Apps.plan("clovalink", Environment.PROD, Apps.equipped().build());
        assertThat(watched.monitoring().rules().orElseThrow().rules())
                .filteredOn(rule -> rule.name().equals("ReplicaTooOld_archive"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.expression())
                        .contains(
                                "kube_cronjob_status_last_successful_time{namespace=\"clovalink-prod\",cronjob=\"replicate-archive\"}")
                        .contains("/ 3600 > 2"));
    }

    @Test
    @Covers("CLP-BKP-03")
    void aStoreOtherThanAmazonsIsAskedForNoStorageClass() {
        assertThat(PlanFiles.secret(Apps.plan("clipper", Environment.PROD), "db-backup-daily-ship", "ship.sh"))
                .contains("--s3-storage-class STANDARD_IA");
        KubernetesPlan elsewhere =
                plan("clipper", store("https://s3.eu-central-003.backblazeb2.com", "eu-central-003"));
        assertThat(PlanFiles.secret(elsewhere, "db-backup-daily-ship", "ship.sh"))
                .contains("--s3-storage-class STANDARD ")
                .doesNotContain("STANDARD_IA");
        assertThat(elsewhere.notes()).anyMatch(note -> note.feature().equals("databases.backup.storageClass"));
        KubernetesPlan archive = plan("clovalink", store("https://s3.example.net", "eu-central-1"));
        assertThat(PlanFiles.config(archive, "backups-setup-scripts", "lifecycle.json"))
                .contains("\"Expiration\"")
                .doesNotContain("Transitions", "STANDARD_IA");
        assertThat(PlanFiles.config(clovalink, "backups-setup-scripts", "lifecycle.json"))
                .contains("STANDARD_IA");
        assertThat(archive.notes()).anyMatch(note -> note.feature().equals("buckets.lifecycle"));
    }

    private static S3Settings store(String endpoint, String region) {
        return new S3Settings(
                Optional.of(endpoint), region, "eu-west-1", Map.of(), List.of(), "s3-access-key", "s3-secret-key");
    }

    private static KubernetesPlan plan(String app, S3Settings s3) {
        return Apps.plan(app, Environment.PROD, Apps.bare().s3(s3).build());
    }

    private static Optional<JobPlan> setup(KubernetesPlan plan, String bucket) {
        return plan.buckets().stream()
                .filter(it -> it.name().equals(bucket))
                .findFirst()
                .orElseThrow()
                .setup();
    }

    private static String script(KubernetesPlan plan, String bucket) {
        return plan.configMaps().stream()
                .filter(it -> it.name().equals(bucket + "-setup-scripts"))
                .map(it -> it.data().getOrDefault("bucket.sh", ""))
                .findFirst()
                .orElseThrow();
    }

    private static NetworkPolicyPlan policy(KubernetesPlan plan, String component) {
        return plan.networkPolicies().stream()
                .filter(it -> it.name().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static WorkloadPlan workload(KubernetesPlan plan, String name) {
        return plan.services().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
