package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases leave a last snapshot behind (REL-07)")
class RdsFinalSnapshotTest extends PropertyRuleTest {
    RdsFinalSnapshotTest() {
        super(
                new RdsFinalSnapshot(),
                Fixture.of("aws:rds/instance:Instance").with("skipFinalSnapshot", false),
                "skipFinalSnapshot",
                true,
                Missing.PASSES);
    }

    /** Who deletes a read replica must enable SkipFinalSnapshot (Amazon RDS API, DeleteDBInstance). */
    @Test
    void saysNothingOfAReadReplica() {
        rule.judge(good.with("skipFinalSnapshot", true).with("replicateSourceDb", "db"))
                .doesNotApply();
    }
}
