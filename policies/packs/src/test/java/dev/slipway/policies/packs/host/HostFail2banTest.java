package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hosts ban who keeps guessing (SEC-16, CLP-CHK-03, CLP-HOST-07)")
class HostFail2banTest {
    private final RuleTester rule = RuleTester.of(new HostFail2ban());
    private final Fixture good = Fixture.of("slipway:vps:Host")
            .withJson("fail2ban", "{\"bantime\": 3600, \"findtime\": 600, \"maxretry\": 5}");

    @Test
    void passesWithTheGuidesFigures() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAShortBan() {
        rule.judge(good.with("fail2ban.bantime", 60))
                .failsAt("fail2ban.bantime")
                .expected("at least 3600");
    }

    @Test
    void failsWithManyTries() {
        rule.judge(good.with("fail2ban.maxretry", 100))
                .failsAt("fail2ban.maxretry")
                .expected("at most 5");
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("fail2ban")).failsAt("fail2ban");
    }

    @Test
    void waitsForUnknownFigures() {
        rule.judge(good.unknown("fail2ban")).isUnknownAt("fail2ban");
    }

    @Test
    void failsWhenTheDocumentDoesNotInstallIt() {
        rule.judge(good.with("cloudInit", "packages:\n  - fail2ban\n")).passes();
        rule.judge(good.with("cloudInit", "packages:\n  - ufw\n")).failsAt("cloudInit");
    }
}
