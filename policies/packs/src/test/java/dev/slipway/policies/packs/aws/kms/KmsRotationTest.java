package dev.slipway.policies.packs.aws.kms;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("KMS keys rotate by themselves (SEC-04)")
class KmsRotationTest extends PropertyRuleTest {
    KmsRotationTest() {
        super(
                new KmsRotation(),
                Fixture.of("aws:kms/key:Key").with("enableKeyRotation", true),
                "enableKeyRotation",
                false,
                Missing.FAILS);
    }
}
