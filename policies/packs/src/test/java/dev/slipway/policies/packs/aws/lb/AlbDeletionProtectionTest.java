package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Load balancers are protected from deletion (REL-07)")
class AlbDeletionProtectionTest extends PropertyRuleTest {
    AlbDeletionProtectionTest() {
        super(
                new AlbDeletionProtection(),
                Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("enableDeletionProtection", true),
                "enableDeletionProtection",
                false,
                Missing.FAILS);
    }
}
