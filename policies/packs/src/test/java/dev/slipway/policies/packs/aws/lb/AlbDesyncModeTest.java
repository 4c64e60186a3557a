package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Load balancers mitigate request smuggling (CLP-SEC-02)")
class AlbDesyncModeTest extends PropertyRuleTest {
    AlbDesyncModeTest() {
        super(
                new AlbDesyncMode(),
                Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("desyncMitigationMode", "defensive"),
                "desyncMitigationMode",
                "monitor",
                Missing.PASSES);
    }
}
