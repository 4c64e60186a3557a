package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS tasks do not share the host's namespaces (SEC-19)")
class EcsNoHostNamespacesTest {
    private final RuleTester rule = RuleTester.of(new EcsNoHostNamespaces());
    private final Fixture good =
            Fixture.of("aws:ecs/taskDefinition:TaskDefinition").with("networkMode", "awsvpc");

    @Test
    void passesInItsOwnNamespaces() {
        rule.judge(good).passes();
    }

    @Test
    void failsInTheHostsProcesses() {
        rule.judge(good.with("pidMode", "host")).failsAt("pidMode");
    }

    @Test
    void failsOnTheHostsNetwork() {
        rule.judge(good.with("networkMode", "host")).failsAt("networkMode");
    }

    @Test
    void waitsForAnUnknownMode() {
        rule.judge(good.unknown("ipcMode")).isUnknownAt("ipcMode");
    }
}
