package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import dev.slipway.model.CorsRule;
import dev.slipway.model.Covers;
import dev.slipway.model.LifecycleRule;
import dev.slipway.model.StorageClass;
import dev.slipway.planner.aws.BucketPlan;
import dev.slipway.planner.aws.ReplicationPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class AwsBucketTest extends CloudTest {
    @Test
    void aPlainBucketIsClosedEncryptedAndTakesTlsOnly() {
        build(() -> bucket(plan(Optional.empty()), Optional.empty()));

        assertThat(mocks.only("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").inputs)
                .containsEntry("blockPublicAcls", true)
                .containsEntry("blockPublicPolicy", true)
                .containsEntry("ignorePublicAcls", true)
                .containsEntry("restrictPublicBuckets", true);
        assertThat(mocks.only("aws:s3/bucketPolicy:BucketPolicy")
                        .inputs
                        .get("policy")
                        .toString())
                .contains("\"aws:SecureTransport\":\"false\"");
        assertThat(mocks.only(
                                "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2")
                        .inputs
                        .toString())
                .contains("aws:kms");
    }

    @Test
    @Covers("CLP-BKP-03")
    void ageingObjectsMoveToInfrequentAccess() {
        build(() -> bucket(plan(Optional.empty()), Optional.empty()));

        assertThat(mocks.only("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                        .inputs
                        .toString())
                .contains("STANDARD_IA", "prefix=backups/", "noncurrentDays=90", "daysAfterInitiation=7");
    }

    /** Suspension leaves the versions that are there; the rules go on taking them away. */
    @Test
    void versioningThatIsTakenOutIsSuspendedAndOldVersionsStillEnd() {
        build(() -> bucket(plan(false, Optional.empty(), Optional.empty()), Optional.empty()));

        assertThat(mocks.only("aws:s3/bucketVersioningV2:BucketVersioningV2")
                        .inputs
                        .toString())
                .contains("status=Suspended");
        assertThat(mocks.only("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                        .inputs
                        .toString())
                .contains("noncurrentDays=90");
    }

    @Test
    void backupsCannotBeDeletedForTheirTime() {
        build(() -> bucket(plan(Optional.empty()), Optional.empty()));

        assertThat(mocks.only("aws:s3/bucketV2:BucketV2").inputs).containsEntry("objectLockEnabled", true);
        assertThat(mocks.only("aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2")
                        .inputs
                        .toString())
                .contains("mode=GOVERNANCE", "days=14");
    }

    @Test
    void aTagTellsThatABucketAndItsReplicaHoldBackups() {
        replicated();

        for (String bucket : List.of("files-bucket", "files-replica-bucket")) {
            assertThat(mocks.named("aws:s3/bucketV2:BucketV2", bucket).inputs.get("tags"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("slipway:holds", "backups");
        }
    }

    @Test
    void aReplicaLiesInTheOtherRegionUnderItsOwnKey() {
        replicated();

        assertThat(mocks.named("aws:s3/bucketV2:BucketV2", "files-replica-bucket").provider)
                .contains("pulumi:providers:aws::there");
        assertThat(mocks.only("aws:s3/bucketReplicationConfig:BucketReplicationConfig")
                        .inputs
                        .toString())
                .contains("deleteMarkerReplication={status=Disabled}", "replicaKmsKeyId=arn:key-there", "minutes=15");
    }

    @Test
    void theReplicationRoleReadsTheSourceAndWritesTheReplicaOnly() {
        replicated();

        assertThat(mocks.only("aws:iam/rolePolicy:RolePolicy")
                        .inputs
                        .get("policy")
                        .toString())
                .contains("s3:ReplicateObject", "arn:aws:s3:::demo-replica/*")
                .doesNotContain("s3:ReplicateDelete", "s3:*", "\"Resource\":[\"*\"]");
    }

    /** "Using S3 Object Lock with S3 replication": without these two, locked objects stay at status FAILED. */
    @Test
    void whoCopiesLockedObjectsReadsForHowLong() {
        replicated();

        assertThat(mocks.only("aws:iam/rolePolicy:RolePolicy")
                        .inputs
                        .get("policy")
                        .toString())
                .contains("s3:GetObjectRetention", "s3:GetObjectLegalHold");
    }

    /** S3 says for nobody when it takes the role; with a condition on that it never could. */
    @Test
    void theReplicationRolesTrustIsThatOfTheGuide() {
        replicated();

        assertThat(mocks.only("aws:iam/role:Role")
                        .inputs
                        .get("assumeRolePolicy")
                        .toString())
                .contains("s3.amazonaws.com")
                .doesNotContain("Condition");
    }

    @Test
    void aReplicaWithoutARegionToGoToIsRefused() {
        assertThatThrownBy(() -> build(() -> bucket(
                        plan(Optional.of(new ReplicationPlan("demo-replica", "eu-west-1", true, false))),
                        Optional.empty())))
                .hasStackTraceContaining("bucket files has a replica and needs a replica region");
    }

    private void replicated() {
        build(() -> {
            Provider there = new Provider(
                    "there", ProviderArgs.builder().region("eu-west-1").build());
            return bucket(
                    plan(Optional.of(new ReplicationPlan("demo-replica", "eu-west-1", true, false))),
                    Optional.of(new ReplicaRegion(there, Output.of("arn:key-there"))));
        });
    }

    private static AwsBucket bucket(BucketPlan plan, Optional<ReplicaRegion> region) {
        return new AwsBucket("files", plan, Optional.of(KEY), region, ACCOUNT, TAGS, OPTIONS);
    }

    private static BucketPlan plan(Optional<ReplicationPlan> replication) {
        return plan(true, replication, Optional.of(14));
    }

    private static BucketPlan plan(
            boolean versioning, Optional<ReplicationPlan> replication, Optional<Integer> lockDays) {
        return new BucketPlan(
                "files",
                "demo-files",
                versioning,
                true,
                List.of(new CorsRule(List.of("https://demo.example.com"), List.of("GET", "PUT"), Duration.ofHours(1))),
                List.of(new LifecycleRule("backups/", Optional.of(StorageClass.STANDARD_IA), 30, Optional.of(365), 90)),
                replication,
                true,
                lockDays,
                true);
    }
}
