package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No bucket policy allows everybody (SEC-24)")
class S3PolicyNotPublicTest {
    private final RuleTester rule = RuleTester.of(new S3PolicyNotPublic());
    private final Fixture good = Fixture.of("aws:s3/bucketPolicy:BucketPolicy")
            .with(
                    "policy",
                    """
            {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/app"},
             "Action": "s3:GetObject", "Resource": "*"}]}""");

    @Test
    void passesWithANamedPrincipal() {
        rule.judge(good).passes();
    }

    @Test
    void failsForEverybody() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}]}"""))
                .failsAt("policy.Statement[0].Principal");
    }

    @Test
    void failsForEveryAccount() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": {"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": "s3:GetObject", "Resource": "*"}}"""))
                .failsAt("policy.Statement.Principal");
    }

    @Test
    void acceptsAConditionThatNarrows() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*",
             "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:cloudfront::123456789012:*"}}}]}"""))
                .passes();
    }

    @Test
    void waitsForAnUnknownPolicy() {
        rule.judge(good.unknown("policy")).isUnknownAt("policy");
    }
}
