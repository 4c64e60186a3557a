package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("RDS databases are protected from deletion (REL-07)")
class RdsDeletionProtectionTest extends PropertyRuleTest {
    RdsDeletionProtectionTest() {
        super(
                new RdsDeletionProtection(),
                Fixture.of("aws:rds/instance:Instance").with("deletionProtection", true),
                "deletionProtection",
                false,
                Missing.FAILS);
    }
}
