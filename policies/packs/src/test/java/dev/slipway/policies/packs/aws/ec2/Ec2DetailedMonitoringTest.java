package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Machines are measured every minute (OPS-01, KAR-POL-10)")
class Ec2DetailedMonitoringTest {
    private final RuleTester rule = RuleTester.of(new Ec2DetailedMonitoring());
    private final Fixture good = Fixture.of("aws:ec2/instance:Instance").with("monitoring", true);

    @Test
    void passesWhenMeasuredEveryMinute() {
        rule.judge(good).passes();
        rule.judge(Fixture.of(Machines.TEMPLATE).with("monitoring.enabled", true))
                .passes();
    }

    @Test
    void failsWhenMeasuredEveryFive() {
        rule.judge(good.with("monitoring", false)).failsAt("monitoring");
        rule.judge(good.without("monitoring")).failsAt("monitoring");
        rule.judge(Fixture.of(Machines.TEMPLATE)).failsAt("monitoring.enabled");
    }

    @Test
    void knowsThatALaunchConfigurationDoesSoByItself() {
        rule.judge(Fixture.of(Machines.CONFIGURATION)).passes();
        rule.judge(Fixture.of(Machines.CONFIGURATION).with("enableMonitoring", false))
                .failsAt("enableMonitoring");
    }

    @Test
    void leavesToTheTemplateWhatAnInstanceDoesNotSay() {
        rule.judge(good.without("monitoring").with("launchTemplate.name", "web"))
                .doesNotApply();
    }

    @Test
    void waitsForWhatIsNotKnown() {
        rule.judge(good.unknown("monitoring")).isUnknownAt("monitoring");
    }
}
