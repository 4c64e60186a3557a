package dev.slipway.policies.packs.host;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hosts keep an audit trail (KAR-LOG-02)")
class HostAuditTest {
    private final RuleTester rule = RuleTester.of(new HostAudit());
    private final Fixture good = Fixture.of("slipway:vps:Host").with("auditd", true);

    @Test
    void passesWhenOn() {
        rule.judge(good).passes();
    }

    @Test
    void readsCloudInit() {
        rule.judge(Fixture.of("slipway:vps:Host").with("plan.cloudInit", "packages: [auditd]"))
                .passes();
        rule.judge(Fixture.of("slipway:vps:Host").with("plan.cloudInit", "packages: [ufw]"))
                .failsAt("plan.cloudInit");
    }

    @Test
    void failsWhenOff() {
        rule.judge(good.with("auditd", false)).failsAt("auditd");
    }

    @Test
    void failsWhenNothingIsSaid() {
        rule.judge(good.without("auditd")).failsAt("auditd");
    }
}
