package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("RDS databases install minor versions by themselves (SEC-17, CLP-CHK-04)")
class RdsAutoMinorUpgradeTest extends PropertyRuleTest {
    RdsAutoMinorUpgradeTest() {
        super(
                new RdsAutoMinorUpgrade(),
                Fixture.of("aws:rds/instance:Instance").with("autoMinorVersionUpgrade", true),
                "autoMinorVersionUpgrade",
                false,
                Missing.PASSES);
    }
}
