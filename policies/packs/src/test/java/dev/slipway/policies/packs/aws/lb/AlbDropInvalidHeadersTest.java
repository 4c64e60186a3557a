package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Load balancers drop invalid headers (CLP-SEC-02)")
class AlbDropInvalidHeadersTest extends PropertyRuleTest {
    AlbDropInvalidHeadersTest() {
        super(
                new AlbDropInvalidHeaders(),
                Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("dropInvalidHeaderFields", true),
                "dropInvalidHeaderFields",
                false,
                Missing.FAILS);
    }
}
