package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Replica buckets are as safe as their sources (SEC-24, REL-14, REL-15)")
class S3ReplicaHardenedTest {
    private final RuleTester rule = RuleTester.of(new S3ReplicaHardened());
    private final Fixture source = Fixture.of("aws:s3/bucketV2:BucketV2");
    private final Fixture replica = Fixture.of("aws:s3/bucketV2:BucketV2").named("replica");
    private final Fixture good = Fixture.of("aws:s3/bucketReplicationConfig:BucketReplicationConfig")
            .refersTo(source, "bucket")
            .refersTo(replica, "rules");
    private final Fixture block =
            Fixture.of("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").refersTo(replica, "bucket");
    private final Fixture versioning = Fixture.of("aws:s3/bucketVersioningV2:BucketVersioningV2")
            .refersTo(replica, "bucket")
            .with("versioningConfiguration.status", "Enabled");

    @Test
    void passesWhenTheReplicaIsSafe() {
        rule.judge(
                        good,
                        source,
                        replica.withJson(
                                "serverSideEncryptionConfiguration",
                                """
            {"rule": {"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms"}}}"""),
                        block,
                        versioning)
                .passes();
    }

    @Test
    void failsWhenItIsNotEncrypted() {
        rule.judge(good, source, replica, block, versioning)
                .failsAt("rules")
                .expected("replica: an encryption configuration with aws:kms");
    }

    @Test
    void saysNothingOfBucketsElsewhere() {
        rule.judge(good, source).doesNotApply();
    }
}
