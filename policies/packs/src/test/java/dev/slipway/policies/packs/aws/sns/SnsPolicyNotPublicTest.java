package dev.slipway.policies.packs.aws.sns;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No topic policy allows everybody (OPS-07)")
class SnsPolicyNotPublicTest {
    private final RuleTester rule = RuleTester.of(new SnsPolicyNotPublic());
    private final Fixture good = Fixture.of("aws:sns/topicPolicy:TopicPolicy")
            .with(
                    "policy",
                    """
            {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/app"},
             "Action": "sns:Publish", "Resource": "*"}]}""");

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
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sns:Publish", "Resource": "*"}]}"""))
                .failsAt("policy.Statement[0].Principal");
    }

    @Test
    void failsForEveryAccount() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": {"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": "sns:Publish", "Resource": "*"}}"""))
                .failsAt("policy.Statement.Principal");
    }

    @Test
    void acceptsAConditionThatNarrows() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sns:Publish", "Resource": "*",
             "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:cloudfront::123456789012:*"}}}]}"""))
                .passes();
    }

    @Test
    void waitsForAnUnknownPolicy() {
        rule.judge(good.unknown("policy")).isUnknownAt("policy");
    }
}
