package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No policy allows everything (SEC-25)")
class IamNoAdminTest {
    private final RuleTester rule = RuleTester.of(new IamNoAdmin());
    private final Fixture good = Fixture.of("aws:iam/rolePolicy:RolePolicy")
            .with(
                    "policy",
                    """
            {"Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::app/*"}]}""");

    @Test
    void acceptsNamedActions() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenAllIsAllowed() {
        rule.judge(good.with(
                        "policy",
                        """
            {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"""))
                .failsAt("policy.Statement.Action")
                .found("*");
    }

    @Test
    void aDenialOfEverythingIsFine() {
        rule.judge(good.with(
                        "policy",
                        """
            {"Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}"""))
                .passes();
    }

    @Test
    void readsTheStructureThatAComponentRegisters() {
        rule.judge(
                        Fixture.of(
                                "slipway:aws:Role",
                                """
            {"policy": {"Statement": [{"Effect": "Allow", "Action": ["*"], "Resource": ["*"]}]}}"""))
                .failsAt("policy.Statement[0].Action");
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("policy")).isUnknownAt("policy");
    }

    @Test
    void saysNothingOfComponentsWithoutAPolicy() {
        rule.judge(Fixture.of("slipway:aws:Network")).doesNotApply();
    }
}
