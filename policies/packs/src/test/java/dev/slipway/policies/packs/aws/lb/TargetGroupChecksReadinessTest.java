package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Load balancers ask whether a target is ready, not whether it lives (REL-02, ALX-POL-04)")
class TargetGroupChecksReadinessTest {
    private final RuleTester rule = RuleTester.of(new TargetGroupChecksReadiness());
    private final Fixture good = Fixture.of("aws:lb/targetGroup:TargetGroup").with("healthCheck.path", "/readyz");

    @Test
    void passesOnTheReadinessPath() {
        rule.judge(good).passes();
    }

    @Test
    void failsOnTheLivenessPath() {
        rule.judge(good.with("healthCheck.path", "/healthz"))
                .failsAt("healthCheck.path")
                .found("/healthz");
    }

    @Test
    void anAppWithOnePathMaySaySo() {
        rule.with("livenessPaths", List.of("/livez"))
                .judge(good.with("healthCheck.path", "/healthz"))
                .passes();
    }

    @Test
    void waitsForAnUnknownPath() {
        rule.judge(good.unknown("healthCheck.path")).isUnknownAt("healthCheck.path");
    }
}
