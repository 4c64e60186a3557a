package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nobody logs in to a host as root (SEC-15, CLP-CHK-01, CLP-HOST-02)")
class HostNoRootLoginTest {
    private final RuleTester rule = RuleTester.of(new HostNoRootLogin());
    private final Fixture good = Fixture.of("slipway:vps:Host").with("sshPermitRootLogin", false);

    @Test
    void passesWhenForbidden() {
        rule.judge(good).passes();
    }

    @Test
    void passesInTheWordsOfSshd() {
        rule.judge(good.with("sshPermitRootLogin", "no")).passes();
    }

    @Test
    void failsWhenAllowed() {
        rule.judge(good.with("sshPermitRootLogin", true)).failsAt("sshPermitRootLogin");
    }

    @Test
    void failsWithAKeyOnly() {
        rule.judge(good.with("sshPermitRootLogin", "prohibit-password")).failsAt("sshPermitRootLogin");
    }

    @Test
    void failsWhenNothingIsSaid() {
        rule.judge(good.without("sshPermitRootLogin")).failsAt("sshPermitRootLogin");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("sshPermitRootLogin")).isUnknownAt("sshPermitRootLogin");
    }

    @Test
    void readsTheDocumentThatSetsTheHostUp() {
        rule.judge(good.with("cloudInit", "disable_root: true\n  PermitRootLogin no\n"))
                .passes();
        rule.judge(good.with("cloudInit", "PermitRootLogin no\nPermitRootLogin prohibit-password\n"))
                .failsAt("cloudInit");
        rule.judge(good.unknown("cloudInit")).isUnknownAt("cloudInit");
    }
}
