package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
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

    @Test
    void failsWhereThePolicyOfAdministratorsIsAttached() {
        Fixture attachment = Fixture.of("aws:iam/rolePolicyAttachment:RolePolicyAttachment");

        rule.judge(attachment.with("policyArn", "arn:aws:iam::aws:policy/AdministratorAccess"))
                .failsAt("policyArn");
        rule.judge(attachment.with(
                        "policyArn", "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"))
                .passes();
        rule.judge(attachment.unknown("policyArn")).isUnknownAt("policyArn");
    }

    @Test
    void readsWhatARoleHoldsItself() {
        Fixture role = Fixture.of("aws:iam/role:Role");

        rule.judge(role.with("managedPolicyArns", List.of("arn:aws:iam::aws:policy/AdministratorAccess")))
                .failsAt("managedPolicyArns[0]");
        rule.judge(
                        role.withJson(
                                "inlinePolicies",
                                """
            [{"policy": {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}}]"""))
                .failsAt("inlinePolicies[0].policy.Statement[0].Action");
        rule.judge(role).doesNotApply();
    }
}
