package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS clusters measure their containers (OPS-01, KAR-CHK-06)")
class EcsContainerInsightsTest {
    private final RuleTester rule = RuleTester.of(new EcsContainerInsights());
    private final Fixture good = Fixture.of(
            "aws:ecs/cluster:Cluster",
            """
            {"settings": [{"name": "containerInsights", "value": "enabled"}]}""");

    @Test
    void passesWhenEnabled() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenDisabled() {
        rule.judge(good.with("settings[0].value", "disabled")).failsAt("settings");
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("settings")).failsAt("settings");
    }
}
