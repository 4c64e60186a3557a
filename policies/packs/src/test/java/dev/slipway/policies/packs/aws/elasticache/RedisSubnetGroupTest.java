package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis lives in a subnet group of its own (SEC-13)")
class RedisSubnetGroupTest {
    private final RuleTester rule = RuleTester.of(new RedisSubnetGroup());
    private final Fixture good =
            Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("subnetGroupName", "data");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("subnetGroupName", "default")).failsAt("subnetGroupName");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("subnetGroupName")).failsAt("subnetGroupName").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("subnetGroupName")).isUnknownAt("subnetGroupName");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("subnetGroupName", "default").secret("subnetGroupName"))
                .failsAt("subnetGroupName")
                .found("[secret]");
    }
}
