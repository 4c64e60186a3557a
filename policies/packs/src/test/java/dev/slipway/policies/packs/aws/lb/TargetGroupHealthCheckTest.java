package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Target groups check the health of their targets by HTTP (REL-01, REL-02, CLV-CHK-14, KAR-CHK-04, CLP-SVC-04)")
class TargetGroupHealthCheckTest {
    private final RuleTester rule = RuleTester.of(new TargetGroupHealthCheck());
    private final Fixture good = Fixture.of(
            "aws:lb/targetGroup:TargetGroup",
            """
            {"healthCheck": {"path": "/health/ready", "matcher": "200"}}""");

    @Test
    void passesWithAPath() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutAPath() {
        rule.judge(good.without("healthCheck.path")).failsAt("healthCheck.path");
    }

    @Test
    void failsWithoutACheck() {
        rule.judge(good.without("healthCheck")).failsAt("healthCheck.path");
    }

    @Test
    void failsWhenSwitchedOff() {
        rule.judge(good.with("healthCheck.enabled", false)).failsAt("healthCheck.enabled");
    }

    @Test
    void aBalancerOfPacketsAsksWhetherThePortAnswers() {
        rule.judge(good.without("healthCheck").with("protocol", "TCP")).doesNotApply();
        rule.judge(good.withJson("healthCheck", "{\"protocol\": \"TCP\"}").with("protocol", "TLS"))
                .doesNotApply();
        rule.judge(good.withJson("healthCheck", "{\"protocol\": \"HTTP\"}").with("protocol", "TCP"))
                .failsAt("healthCheck.path");
        rule.judge(good.withJson("healthCheck", "{\"enabled\": false}").with("protocol", "TCP"))
                .failsAt("healthCheck.enabled");
        rule.judge(good.without("healthCheck").with("protocol", "HTTP")).failsAt("healthCheck.path");
    }
}
