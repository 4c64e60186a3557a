package dev.slipway.policies.packs.aws.kms;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No key policy allows everybody (SEC-24)")
class KmsPolicyNotPublicTest {
    private final RuleTester rule = RuleTester.of(new KmsPolicyNotPublic());
    private final Fixture good = Fixture.of("aws:kms/key:Key")
            .with(
                    "policy",
                    """
            {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/app"},
             "Action": "kms:Decrypt", "Resource": "*"}]}""");

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
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"}]}"""))
                .failsAt("policy.Statement[0].Principal");
    }

    @Test
    void failsForEveryAccount() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": {"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": "kms:Decrypt", "Resource": "*"}}"""))
                .failsAt("policy.Statement.Principal");
    }

    @Test
    void acceptsAConditionThatNarrows() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*",
             "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:cloudfront::123456789012:*"}}}]}"""))
                .passes();
    }

    @Test
    void waitsForAnUnknownPolicy() {
        rule.judge(good.unknown("policy")).isUnknownAt("policy");
    }
}
