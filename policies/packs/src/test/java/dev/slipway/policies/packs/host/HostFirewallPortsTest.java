package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hosts open SSH and web ports only (SEC-12, SEC-14, CLP-CHK-02, CLP-HOST-06, CLV-CHK-04, ALX-POL-02)")
class HostFirewallPortsTest {
    private final RuleTester rule = RuleTester.of(new HostFirewallPorts());
    private final Fixture good = Fixture.of("slipway:vps:Host").with("firewallAllowedPorts", List.of(22, 80, 443));

    @Test
    void passesWithTheGuidesPorts() {
        rule.judge(good).passes();
    }

    @Test
    void passesInTheWordsOfUfw() {
        rule.judge(good.with("firewallAllowedPorts", List.of("22/tcp", "443/tcp")))
                .passes();
    }

    @Test
    void failsWithADatabasePort() {
        rule.judge(good.with("firewallAllowedPorts", List.of(22, 5432)))
                .failsAt("firewallAllowedPorts[1]")
                .found("5432");
    }

    @Test
    void failsWhenNothingIsSaid() {
        rule.judge(good.without("firewallAllowedPorts")).failsAt("firewallAllowedPorts");
    }

    @Test
    void takesTheUsersPorts() {
        rule.with("allowed", List.of("443")).judge(good).breaks("firewallAllowedPorts[0]");
    }

    @Test
    void waitsForUnknownPorts() {
        rule.judge(good.unknown("firewallAllowedPorts")).isUnknownAt("firewallAllowedPorts");
    }
}
