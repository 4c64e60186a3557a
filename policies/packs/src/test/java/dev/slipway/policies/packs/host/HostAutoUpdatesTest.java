package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hosts install security updates by themselves (SEC-17, CLP-CHK-04, CLP-HOST-08)")
class HostAutoUpdatesTest {
    private final RuleTester rule = RuleTester.of(new HostAutoUpdates());
    private final Fixture good = Fixture.of("slipway:vps:Host").with("automaticUpdates", true);

    @Test
    void passesWhenOn() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenOff() {
        rule.judge(good.with("automaticUpdates", false)).failsAt("automaticUpdates");
    }

    @Test
    void failsWhenNothingIsSaid() {
        rule.judge(good.without("automaticUpdates")).failsAt("automaticUpdates");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("automaticUpdates")).isUnknownAt("automaticUpdates");
    }

    @Test
    void readsTheDocumentThatSetsTheHostUp() {
        rule.judge(good.with("cloudInit", "packages:\n  - unattended-upgrades\n"))
                .passes();
        rule.judge(good.with("cloudInit", "packages:\n  - ufw\n")).failsAt("cloudInit");
        rule.judge(good.unknown("cloudInit")).isUnknownAt("cloudInit");
    }
}
