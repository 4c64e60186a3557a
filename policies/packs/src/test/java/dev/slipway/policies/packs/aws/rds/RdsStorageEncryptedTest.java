package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases are encrypted at rest (SEC-15, REL-15)")
class RdsStorageEncryptedTest extends PropertyRuleTest {
    RdsStorageEncryptedTest() {
        super(
                new RdsStorageEncrypted(),
                Fixture.of("aws:rds/instance:Instance").with("storageEncrypted", true),
                "storageEncrypted",
                false,
                Missing.FAILS);
    }

    @Test
    void saysNothingOfAReadReplicaWhichTakesAfterItsSource() {
        rule.judge(good.without("storageEncrypted").with("replicateSourceDb", "db"))
                .doesNotApply();
        rule.judge(good.with("storageEncrypted", false).with("replicateSourceDb", "db"))
                .failsAt("storageEncrypted");
    }
}
