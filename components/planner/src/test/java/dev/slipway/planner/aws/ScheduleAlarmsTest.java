package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import org.junit.jupiter.api.Test;

/** A run by the clock that fails, or that Scheduler cannot start, is told. */
class ScheduleAlarmsTest {
    @Test
    void eachBadRunOfAScheduleRings() {
        AlarmPlan alarm = AppsOnAws.plan("newsroom", Environment.PROD).alarms().stream()
                .filter(it -> it.key().equals("schedule-failed-nightly"))
                .findFirst()
                .orElseThrow();

        assertThat(alarm.metrics().values())
                .extracting(it ->
                        it.namespace() + " " + it.name() + " " + it.dimensions().keySet())
                .containsExactly(
                        "AWS/Events TriggeredRules [RuleName]",
                        "AWS/Scheduler TargetErrorCount [ScheduleGroup]",
                        "AWS/Scheduler InvocationDroppedCount [ScheduleGroup]");
        assertThat(alarm.expression()).contains("MAX([failed, refused, dropped])");
        assertThat(alarm.threshold()).isZero();
        assertThat(alarm.periods()).as("one bad run is enough").isEqualTo(1);
        assertThat(alarm.missing()).isEqualTo("notBreaching");
    }

    @Test
    void anAppWithoutSchedulesHasNoSuchAlarm() {
        assertThat(AppsOnAws.plan("clipper", Environment.PROD).alarms())
                .extracting(AlarmPlan::key)
                .noneMatch(it -> it.startsWith("schedule-failed"));
    }
}
