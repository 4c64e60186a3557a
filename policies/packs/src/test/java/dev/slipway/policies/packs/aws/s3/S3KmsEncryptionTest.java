package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets are encrypted with a KMS key (SEC-24, REL-15, SIG-POL-09)")
class S3KmsEncryptionTest {
    private final RuleTester rule = RuleTester.of(new S3KmsEncryption());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture encryption = Fixture.of(
                    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                    """
            {"rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms"}}]}""")
            .refersTo(good, "bucket");

    @Test
    void passesWithACompanion() {
        rule.judge(good, encryption).passes();
    }

    @Test
    void passesInline() {
        rule.judge(
                        Fixture.of(
                                "aws:s3/bucket:Bucket",
                                """
            {"serverSideEncryptionConfiguration": {"rule": {"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms"}}}}"""))
                .passes();
    }

    @Test
    void failsWithTheDefaultKey() {
        rule.judge(good, encryption.with("rules[0].applyServerSideEncryptionByDefault.sseAlgorithm", "AES256"))
                .failsAt("rules[0].applyServerSideEncryptionByDefault.sseAlgorithm");
    }

    @Test
    void accessLogsTakeOnlyTheKeyOfS3() {
        rule.judge(good, Fixture.of("aws:lb/loadBalancer:LoadBalancer").refersTo(good, "accessLogs"))
                .doesNotApply();
        rule.judge(good, Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("accessLogs.bucket", "app-uploads"))
                .doesNotApply();
        rule.judge(
                        good,
                        Fixture.of("aws:s3/bucketPolicy:BucketPolicy")
                                .with(
                                        "policy",
                                        "{\"Statement\": [{\"Principal\": {\"Service\": \"logging.s3.amazonaws.com\"}}]}")
                                .refersTo(good, "bucket"))
                .doesNotApply();
    }

    @Test
    void accessLogsOfCloudFrontAreTreatedAlike() {
        rule.judge(good, Fixture.of("aws:cloudfront/distribution:Distribution").refersTo(good, "loggingConfig"))
                .doesNotApply();
    }

    @Test
    void aBucketThatIsNamedForLogsIsOneForThem() {
        rule.judge(good.named("load-balancer-logs")).doesNotApply();
    }

    @Test
    void failsWithoutAny() {
        rule.judge(good).failsAt("");
    }
}
