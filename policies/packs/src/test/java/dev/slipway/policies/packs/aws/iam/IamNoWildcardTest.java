package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Policies name actions, and resources of what they may change (SEC-25, CLP-SEC-01)")
class IamNoWildcardTest {
    private final RuleTester rule = RuleTester.of(new IamNoWildcard());
    private final Fixture good = Fixture.of("aws:iam/rolePolicy:RolePolicy")
            .with(
                    "policy",
                    """
            {"Statement": [{"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::app/*"}]}""");

    @Test
    void acceptsNamedActionsAndResources() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAWholeService() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::app/*"}]}"""))
                .failsAt("policy.Statement[0].Action")
                .found("s3:*");
    }

    @Test
    void failsWithEveryResource() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}"""))
                .failsAt("policy.Statement[0].Resource");
    }

    @Test
    void acceptsActionsThatKnowNoResource() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Action": ["ecr:GetAuthorizationToken", "cloudwatch:PutMetricData"], "Resource": "*"}]}"""))
                .passes();
    }

    @Test
    void readsTheGrantsOfAPlannedTask() {
        rule.judge(
                        Fixture.of(
                                "slipway:aws:Task",
                                """
            {"plan": {"permissions": [{"sid": "All", "actions": ["s3:*"], "resources": ["${uploads.arn}"]}]}}"""))
                .failsAt("plan.permissions[0].Action");
    }

    @Test
    void acceptsEveryResourceUnderACondition() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Action": "ssmmessages:CreateControlChannel", "Resource": "*",
             "Condition": {"StringEquals": {"aws:PrincipalAccount": "123456789012"}}}]}"""))
                .passes();
    }

    @Test
    void waitsForJsonThatIsNotKnownYet() {
        rule.judge(good.unknown("policy")).isUnknownAt("policy");
    }

    @Test
    void failsWhereAllButSomeIsAllowed() {
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "NotAction": ["iam:*"], "Resource": "*"}]}"""))
                .failsAt("policy.Statement[0].NotAction");
        rule.judge(
                        good.with(
                                "policy",
                                """
            {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::audit/*"}]}"""))
                .failsAt("policy.Statement[0].NotResource");
    }

    @Test
    void readsThePoliciesInsideARole() {
        rule.judge(
                        Fixture.of(
                                "aws:iam/role:Role",
                                """
            {"inlinePolicies": [{"name": "all", "policy": "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Action\\": \\"s3:*\\", \\"Resource\\": \\"*\\"}}"}]}"""))
                .failsAt("inlinePolicies[0].policy.Statement.Action");
        rule.judge(Fixture.of("aws:iam/role:Role")).doesNotApply();
    }
}
