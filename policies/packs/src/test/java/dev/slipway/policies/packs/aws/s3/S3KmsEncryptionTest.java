package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets are encrypted with a KMS key (SEC-24, REL-15, SIG-POL-09)")
class S3KmsEncryptionTest {
    private static final String ALGORITHM = "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm";

    private final RuleTester rule = RuleTester.of(new S3KmsEncryption());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture encryption = Fixture.of(
                    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                    """
            {"rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms"}}]}""")
            .refersTo(good, "bucket");
    private final Fixture s3sKey = encryption.with(ALGORITHM, "AES256");
    private final Fixture balancer =
            Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("accessLogs.enabled", true);

    private Fixture policy(String effect, String writer) {
        return Fixture.of("aws:s3/bucketPolicy:BucketPolicy")
                .with(
                        "policy",
                        """
                        {"Statement": [{"Effect": "%s", "Principal": {"Service": "%s"}, "Action": "s3:PutObject", "Resource": "*"}]}"""
                                .formatted(effect, writer))
                .refersTo(good, "bucket");
    }

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
        rule.judge(good, s3sKey).failsAt(ALGORITHM);
    }

    @Test
    void aNameTellsNothing() {
        rule.judge(good.named("customer-logs").with("bucket", "app-access-logs"))
                .failsAt("");
        rule.judge(good.with("bucket", "app-customer-logs"), s3sKey)
                .failsAt(ALGORITHM)
                .found("AES256");
    }

    @Test
    void aLoadBalancerWritesWithTheKeyOfS3Only() {
        rule.judge(good, s3sKey, balancer.unknown("accessLogs.bucket").refersTo(good, "accessLogs"))
                .doesNotApply();
        rule.judge(good, s3sKey, balancer.with("accessLogs.bucket", "app-uploads"))
                .doesNotApply();
        rule.judge(good, s3sKey, balancer.with("connectionLogs.bucket", "app-uploads"))
                .doesNotApply();
        rule.judge(
                        good,
                        s3sKey,
                        Fixture.of("aws:elb/loadBalancer:LoadBalancer").with("accessLogs.bucket", "app-uploads"))
                .doesNotApply();
    }

    @Test
    void aLoadBalancerThatLogsElsewhereExcusesNothing() {
        rule.judge(good, s3sKey, balancer.with("accessLogs.bucket", "other").refersTo(good, "accessLogs"))
                .failsAt(ALGORITHM);
        rule.judge(good, s3sKey, balancer.with("accessLogs.enabled", false).with("accessLogs.bucket", "app-uploads"))
                .failsAt(ALGORITHM);
        rule.judge(good, s3sKey, balancer.with("loadBalancerType", "network").with("accessLogs.bucket", "app-uploads"))
                .failsAt(ALGORITHM);
    }

    @Test
    void s3WritesItsServerAccessLogsWithItsOwnKeyOnly() {
        Fixture other = Fixture.of("aws:s3/bucketV2:BucketV2").named("other");
        rule.judge(
                        good,
                        s3sKey,
                        Fixture.of("aws:s3/bucketLoggingV2:BucketLoggingV2").refersTo(good, "targetBucket"))
                .doesNotApply();
        rule.judge(good, s3sKey, other.withJson("loggings", "[{\"targetBucket\": \"app-uploads\"}]"))
                .doesNotApply();
        rule.judge(good, s3sKey, other.with("logging.targetBucket", "app-uploads"))
                .doesNotApply();
        rule.judge(
                        other,
                        good,
                        Fixture.of("aws:s3/bucketLoggingV2:BucketLoggingV2").refersTo(good, "targetBucket"))
                .failsAt("");
    }

    @Test
    void whoLogsFromAnotherStackShowsInTheBucketsPolicy() {
        rule.judge(good, s3sKey, policy("Allow", "logging.s3.amazonaws.com")).doesNotApply();
        rule.judge(good, s3sKey, policy("Allow", "logdelivery.elasticloadbalancing.amazonaws.com"))
                .doesNotApply();
        rule.judge(good, s3sKey, policy("Deny", "logging.s3.amazonaws.com")).failsAt(ALGORITHM);
        rule.judge(good, s3sKey, policy("Allow", "delivery.logs.amazonaws.com")).failsAt(ALGORITHM);
    }

    @Test
    void cloudFrontAndFlowLogsTakeAKeyOfOnesOwn() {
        rule.judge(
                        good,
                        s3sKey,
                        Fixture.of("aws:cloudfront/distribution:Distribution").refersTo(good, "loggingConfig"),
                        Fixture.of("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination")
                                .refersTo(good, "deliveryDestinationConfiguration"),
                        Fixture.of("aws:ec2/flowLog:FlowLog").refersTo(good, "logDestination"))
                .failsAt(ALGORITHM);
    }

    @Test
    void waitsForAPolicyThatMayLetALoadBalancerWrite() {
        Fixture open = policy("Allow", "logging.s3.amazonaws.com").unknown("policy");
        rule.judge(good, s3sKey, open).isUnknownAt("");
        rule.judge(good, s3sKey, balancer.unknown("accessLogs")).isUnknownAt("");
        rule.judge(good, open).failsAt("");

        Fixture component = Fixture.of("slipway:aws:Bucket");
        rule.judge(good.childOf(component), component, s3sKey, open).failsAt(ALGORITHM);
    }

    @Test
    void waitsForAnUnknownAlgorithm() {
        rule.judge(good, encryption.unknown(ALGORITHM)).isUnknownAt(ALGORITHM);
    }

    @Test
    void failsWithoutAny() {
        rule.judge(good).failsAt("");
    }
}
