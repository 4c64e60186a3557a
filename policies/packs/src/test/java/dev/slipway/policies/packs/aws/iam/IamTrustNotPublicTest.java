package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.packs.aws.NamedPrincipalRuleTest;
import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No role can be taken by everybody (SEC-25)")
class IamTrustNotPublicTest extends NamedPrincipalRuleTest {
    IamTrustNotPublicTest() {
        super(new IamTrustNotPublic(), "aws:iam/role:Role", "assumeRolePolicy", "sts:AssumeRole");
    }

    private static Fixture trusting(String condition) {
        return Fixture.of("aws:iam/role:Role")
                .with(
                        "assumeRolePolicy",
                        """
            {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity", "Condition": %s,
             "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}}]}"""
                                .formatted(condition));
    }

    @Test
    void failsWhereEveryRepositoryOfGitHubMayTakeIt() {
        RuleTester tester = RuleTester.of(new IamTrustNotPublic());
        String audience = "\"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\"";
        String subject = "\"token.actions.githubusercontent.com:sub\": \"%s\"";

        tester.judge(trusting("{\"StringEquals\": {" + audience + "}}"))
                .failsAt("assumeRolePolicy.Statement[0].Condition");
        tester.judge(trusting("{\"StringLike\": {" + subject.formatted("repo:*") + "}}"))
                .failsAt("assumeRolePolicy.Statement[0].Condition");
        tester.judge(trusting("{\"StringEquals\": {" + audience + "}, \"StringLike\": {"
                        + subject.formatted("repo:acme/shop:*") + "}}"))
                .passes();
    }
}
