package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No access keys are made for users (SEC-04, SEC-25, CLV-POL-09)")
class IamNoStaticKeysTest {
    private final RuleTester rule = RuleTester.of(new IamNoStaticKeys());
    private final Fixture good = Fixture.of("aws:iam/accessKey:AccessKey");

    @Test
    void failsOnEveryKey() {
        rule.judge(good).failsAt("").found("a static access key");
    }

    @Test
    void passesWithARole() {
        rule.ignores(
                Fixture.of("aws:iam/role:Role")
                        .with(
                                "assumeRolePolicy",
                                """
            {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"Service": "ecs-tasks.amazonaws.com"}}]}"""));
    }

    @Test
    void namesTheWayOut() {
        rule.judge(good.named("ci")).failsAt("").expected("a role");
    }
}
