package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis lives in a subnet group of its own (SEC-13)")
class RedisSubnetGroupTest extends PropertyRuleTest {
    RedisSubnetGroupTest() {
        super(
                new RedisSubnetGroup(),
                Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("subnetGroupName", "data"),
                "subnetGroupName",
                "default",
                Missing.FAILS);
    }

    @Test
    void looksAtClustersUnlessTheirGroupSaysIt() {
        rule.judge(Fixture.of(Caches.CLUSTER).with("engine", "memcached")).failsAt("subnetGroupName");
        rule.judge(Fixture.of(Caches.CLUSTER).with("replicationGroupId", "app")).doesNotApply();
    }
}
