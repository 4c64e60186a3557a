package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Load balancers log every request (OPS-08, CLV-CHK-12, CLV-CHK-19)")
class AlbAccessLogsTest {
    private final RuleTester rule = RuleTester.of(new AlbAccessLogs());
    private final Fixture good = Fixture.of(
            "aws:lb/loadBalancer:LoadBalancer", """
            {"accessLogs": {"enabled": true, "bucket": "logs"}}""");

    @Test
    void passesWhenItLogs() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSwitchedOff() {
        rule.judge(good.with("accessLogs.enabled", false)).failsAt("accessLogs.enabled");
    }

    @Test
    void failsWithoutABucket() {
        rule.judge(good.without("accessLogs.bucket")).failsAt("accessLogs.bucket");
    }

    @Test
    void acceptsABucketThatIsAssignedButUnknown() {
        rule.judge(good.unknown("accessLogs.bucket")).passes();
    }

    @Test
    void failsWithoutAnything() {
        rule.judge(good.without("accessLogs")).breaks("accessLogs.enabled");
    }

    @Test
    void saysNothingOfAGatewayBalancer() {
        rule.judge(good.without("accessLogs").with("loadBalancerType", "gateway"))
                .doesNotApply();
    }
}
