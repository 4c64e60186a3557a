package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers are not on the host's network (SEC-13)")
class DockerNoHostNetworkTest {
    private final RuleTester rule = RuleTester.of(new DockerNoHostNetwork());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("networkMode", "bridge");

    @Test
    void passesOnItsOwn() {
        rule.judge(good).passes();
    }

    @Test
    void passesByDefault() {
        rule.judge(good.without("networkMode")).passes();
    }

    @Test
    void failsOnTheHosts() {
        rule.judge(good.with("networkMode", "host")).failsAt("networkMode");
    }

    @Test
    void waitsForAnUnknownMode() {
        rule.judge(good.unknown("networkMode")).isUnknownAt("networkMode");
    }
}
