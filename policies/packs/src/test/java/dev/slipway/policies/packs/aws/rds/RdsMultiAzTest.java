package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases fail over to a second zone (REL-08)")
class RdsMultiAzTest extends PropertyRuleTest {
    RdsMultiAzTest() {
        super(
                new RdsMultiAz(),
                Fixture.of("aws:rds/instance:Instance").with("multiAz", true),
                "multiAz",
                false,
                Missing.FAILS);
    }

    @Test
    void aReadReplicaIsItselfACopy() {
        rule.judge(good.without("multiAz").with("replicateSourceDb", "primary")).doesNotApply();
    }
}
