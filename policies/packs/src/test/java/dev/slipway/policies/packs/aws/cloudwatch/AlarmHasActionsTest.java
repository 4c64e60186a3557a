package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alarms tell somebody (OPS-07, CLV-CHK-15, ALX-CHK-05)")
class AlarmHasActionsTest {
    private final RuleTester rule = RuleTester.of(new AlarmHasActions());
    private final Fixture good =
            Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm").with("alarmActions", List.of("arn:aws:sns:x"));

    @Test
    void passesWithATopic() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("alarmActions")).failsAt("alarmActions");
    }

    @Test
    void failsWhenSwitchedOff() {
        rule.judge(good.with("actionsEnabled", false)).failsAt("actionsEnabled");
    }

    @Test
    void acceptsActionsThatAreAssignedButUnknown() {
        rule.judge(good.unknown("alarmActions")).passes();
    }
}
