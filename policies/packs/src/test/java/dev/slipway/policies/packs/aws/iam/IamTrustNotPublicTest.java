package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.packs.aws.NamedPrincipalRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("No role can be taken by everybody (SEC-25)")
class IamTrustNotPublicTest extends NamedPrincipalRuleTest {
    IamTrustNotPublicTest() {
        super(new IamTrustNotPublic(), "aws:iam/role:Role", "assumeRolePolicy", "sts:AssumeRole");
    }
}
