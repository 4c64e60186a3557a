package dev.slipway.policies.packs.aws.kms;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

    @Test
    void saysNothingOfAKeyInAStoreOfOnesOwn() {
        rule.judge(good.without("enableKeyRotation").with("customKeyStoreId", "cks-1"))
                .doesNotApply();
    }
}
