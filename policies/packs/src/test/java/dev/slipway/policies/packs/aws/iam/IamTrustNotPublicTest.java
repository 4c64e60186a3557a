package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No role can be taken by everybody (SEC-25)")
class IamTrustNotPublicTest {
    private final RuleTester rule = RuleTester.of(new IamTrustNotPublic());
    private final Fixture good = Fixture.of("aws:iam/role:Role")
            .with(
                    "assumeRolePolicy",
                    """
            {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/app"},
             "Action": "sts:AssumeRole", "Resource": "*"}]}""");

    @Test
    void passesWithANamedPrincipal() {
        rule.judge(good).passes();
    }

    @Test
    void failsForEverybody() {
        rule.judge(
                        good.with(
                                "assumeRolePolicy",
                                """
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole", "Resource": "*"}]}"""))
                .failsAt("assumeRolePolicy.Statement[0].Principal");
    }

    @Test
    void failsForEveryAccount() {
        rule.judge(
                        good.with(
                                "assumeRolePolicy",
                                """
            {"Statement": {"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": "sts:AssumeRole", "Resource": "*"}}"""))
                .failsAt("assumeRolePolicy.Statement.Principal");
    }

    @Test
    void acceptsAConditionThatNarrows() {
        rule.judge(
                        good.with(
                                "assumeRolePolicy",
                                """
            {"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole", "Resource": "*",
             "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:cloudfront::123456789012:*"}}}]}"""))
                .passes();
    }

    @Test
    void waitsForAnUnknownPolicy() {
        rule.judge(good.unknown("assumeRolePolicy")).isUnknownAt("assumeRolePolicy");
    }
}
