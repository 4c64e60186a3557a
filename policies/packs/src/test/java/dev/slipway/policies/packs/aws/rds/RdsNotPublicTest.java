package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("RDS databases have no public address (SEC-13, KAR-NET-03)")
class RdsNotPublicTest extends PropertyRuleTest {
    RdsNotPublicTest() {
        super(
                new RdsNotPublic(),
                Fixture.of("aws:rds/instance:Instance").with("publiclyAccessible", false),
                "publiclyAccessible",
                true,
                Missing.PASSES);
    }
}
