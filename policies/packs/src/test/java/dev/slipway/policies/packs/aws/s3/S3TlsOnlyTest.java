package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Buckets refuse requests without TLS (SEC-06)")
class S3TlsOnlyTest {
    private final RuleTester rule = RuleTester.of(new S3TlsOnly());
    private final Fixture good = Fixture.of("aws:s3/bucketV2:BucketV2").with("bucket", "app-uploads");
    private final Fixture policy = Fixture.of("aws:s3/bucketPolicy:BucketPolicy")
            .with(
                    "policy",
                    """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*",
             "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}""")
            .refersTo(good, "bucket");

    @Test
    void passesWhenPlainHttpIsDenied() {
        rule.judge(good, policy).passes();
    }

    @Test
    void readsAStructuredPolicyToo() {
        rule.judge(
                        good,
                        policy.withJson(
                                "policy",
                                """
            {"Statement": {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "s3:*", "Condition": {"Bool": {"aws:SecureTransport": false}}}}"""))
                .passes();
    }

    @Test
    void failsWithoutAPolicy() {
        rule.judge(good).failsAt("");
    }

    @Test
    void failsWhenThePolicyAllows() {
        rule.judge(good, policy.with("policy", "{\"Statement\": []}")).failsAt("policy");
    }

    @Test
    void waitsForAnUnknownPolicy() {
        rule.judge(good, policy.unknown("policy")).isUnknownAt("policy");
    }

    @Test
    void failsWhenOnlySomeActionsAreDenied() {
        rule.judge(
                        good,
                        policy.with(
                                "policy",
                                """
            {"Statement": {"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "*",
             "Condition": {"Bool": {"aws:SecureTransport": "false"}}}}"""))
                .failsAt("policy");
    }

    @Test
    void readsAConditionThatIsAListOfOne() {
        rule.judge(
                        good,
                        policy.with(
                                "policy",
                                """
            {"Statement": {"Effect": "Deny", "Principal": "*", "Action": ["s3:*"], "Resource": "*",
             "Condition": {"Bool": {"aws:SecureTransport": ["false"]}}}}"""))
                .passes();
    }
}
