package dev.slipway.policies.packs.aws.kms;

import dev.slipway.policies.packs.aws.NamedPrincipalRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("No key policy allows everybody (SEC-24)")
class KmsPolicyNotPublicTest extends NamedPrincipalRuleTest {
    KmsPolicyNotPublicTest() {
        super(new KmsPolicyNotPublic(), "aws:kms/key:Key", "policy", "kms:Decrypt");
    }
}
