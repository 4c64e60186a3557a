package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers do not share the host's namespaces (SEC-19)")
class DockerNoHostNamespacesTest {
    private final RuleTester rule = RuleTester.of(new DockerNoHostNamespaces());
    private final Fixture good = Fixture.of("docker:index/container:Container");

    @Test
    void passesOnItsOwn() {
        rule.judge(good).passes();
    }

    @Test
    void failsAmongTheHostsProcesses() {
        rule.judge(good.with("pidMode", "host")).failsAt("pidMode");
    }

    @Test
    void failsAmongTheHostsUsers() {
        rule.judge(good.with("usernsMode", "host")).failsAt("usernsMode");
    }

    @Test
    void waitsForAnUnknownMode() {
        rule.judge(good.unknown("ipcMode")).isUnknownAt("ipcMode");
    }
}
