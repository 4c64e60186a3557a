package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hosts take SSH keys only (SEC-15, CLP-CHK-01, CLP-HOST-04)")
class HostSshKeysOnlyTest {
    private final RuleTester rule = RuleTester.of(new HostSshKeysOnly());
    private final Fixture good = Fixture.of("slipway:vps:Host").with("sshPasswordAuthentication", false);

    @Test
    void passesWithKeysOnly() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithPasswords() {
        rule.judge(good.with("sshPasswordAuthentication", true)).failsAt("sshPasswordAuthentication");
    }

    @Test
    void failsWhenNothingIsSaid() {
        rule.judge(good.without("sshPasswordAuthentication")).failsAt("sshPasswordAuthentication");
    }

    @Test
    void readsThePlanToo() {
        rule.judge(Fixture.of("slipway:vps:Host").with("plan.sshPasswordAuthentication", true))
                .failsAt("plan.sshPasswordAuthentication");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("sshPasswordAuthentication")).isUnknownAt("sshPasswordAuthentication");
    }

    @Test
    void readsTheDocumentThatSetsTheHostUp() {
        rule.judge(good.with("cloudInit", "ssh_pwauth: false\nPasswordAuthentication no\n"))
                .passes();
        rule.judge(good.with("cloudInit", "ssh_pwauth: true\n")).failsAt("cloudInit");
        rule.judge(good.unknown("cloudInit")).isUnknownAt("cloudInit");
    }
}
