package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("RDS databases present a certificate that is still valid (SEC-21)")
class RdsCaCurrentTest extends PropertyRuleTest {
    RdsCaCurrentTest() {
        super(
                new RdsCaCurrent(),
                Fixture.of("aws:rds/instance:Instance").with("caCertIdentifier", "rds-ca-rsa2048-g1"),
                "caCertIdentifier",
                "rds-ca-2019",
                Missing.PASSES);
    }
}
