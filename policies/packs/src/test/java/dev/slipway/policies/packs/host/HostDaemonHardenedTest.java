package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Docker's own defaults are hardened (SEC-19)")
class HostDaemonHardenedTest {
    private final RuleTester rule = RuleTester.of(new HostDaemonHardened());
    private final Fixture good = Fixture.of("slipway:vps:Host")
            .withJson("dockerDaemon", "{\"liveRestore\": true, \"noNewPrivileges\": true}");

    @Test
    void passesWhenSet() {
        rule.judge(good).passes();
    }

    @Test
    void readsCloudInit() {
        rule.judge(Fixture.of("slipway:vps:Host").with("plan.cloudInit", "live-restore no-new-privileges"))
                .passes();
        rule.judge(Fixture.of("slipway:vps:Host").with("plan.cloudInit", "docker.io"))
                .failsAt("plan.cloudInit");
    }

    @Test
    void failsWithoutOne() {
        rule.judge(good.with("dockerDaemon.liveRestore", false)).failsAt("dockerDaemon.liveRestore");
    }

    @Test
    void waitsForUnknownSettings() {
        rule.judge(good.unknown("dockerDaemon")).isUnknownAt("dockerDaemon");
    }
}
