package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hosts deny what nobody allowed (SEC-12, CLP-CHK-02, CLP-HOST-05, CLV-CHK-04, ALX-CHK-03, ALX-POL-02)")
class HostFirewallDefaultDenyTest {
    private final RuleTester rule = RuleTester.of(new HostFirewallDefaultDeny());
    private final Fixture good = Fixture.of("slipway:vps:Host").with("firewallDefaultDeny", true);

    @Test
    void passesWhenDenied() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenOpen() {
        rule.judge(good.with("firewallDefaultDeny", false)).failsAt("firewallDefaultDeny");
    }

    @Test
    void failsWhenNothingIsSaid() {
        rule.judge(good.without("firewallDefaultDeny")).failsAt("firewallDefaultDeny");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("firewallDefaultDeny")).isUnknownAt("firewallDefaultDeny");
    }

    @Test
    void readsTheDocumentThatSetsTheHostUp() {
        rule.judge(good.with(
                        "cloudInit",
                        "runcmd:\n  - - ufw\n    - default\n    - deny\n    - incoming\n  - ufw --force enable\n"))
                .passes();
        rule.judge(good.with("cloudInit", "runcmd:\n  - ufw default deny incoming\n"))
                .failsAt("cloudInit")
                .expected("ufw --force enable");
        rule.judge(good.unknown("cloudInit")).isUnknownAt("cloudInit");
    }
}
