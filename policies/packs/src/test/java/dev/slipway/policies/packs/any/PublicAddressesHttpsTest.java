package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Public addresses given to the browser are https (SEC-32, KAR-POL-02)")
class PublicAddressesHttpsTest extends VariableRuleTest {
    PublicAddressesHttpsTest() {
        super(
                RuleTester.of(new PublicAddressesHttps()),
                "NEXT_PUBLIC_API_URL=https://api.example",
                "NEXT_PUBLIC_API_URL=http://localhost:8080");
    }
}
