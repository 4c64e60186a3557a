package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.planner.PlanNote;
import java.nio.charset.StandardCharsets;
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
    void whatRunsLongerThanItMayIsStoppedByTheContainerBesideIt() {
        AwsPlan alexander = AppsOnAws.plan("alexander", Environment.PROD);

        ContainerPlan limit = alexander.schedules().stream()
                .filter(it -> it.key().equals("blob-backup"))
                .flatMap(it -> it.task().containers().stream())
                .filter(it -> it.name().equals("time_limit"))
                .findFirst()
                .orElseThrow();
        assertThat(limit.essential()).as("ECS ends the task with it").isTrue();
        assertThat(limit.command().get(0)).contains("sleep 21600 &").contains("exit 124");
        assertThat(alexander.notes())
                .filteredOn(note -> note.feature().equals("schedules.timeout"))
                .extracting(PlanNote::level)
                .containsExactly(PlanNote.Level.EMULATED);
    }

    /** The script itself, by the shell of this machine. */
    @Test
    void itFailsWhenTheTimeIsUpAndEndsWellWhenItIsStoppedBefore() throws Exception {
        String script = AppsOnAws.plan("newsroom", Environment.PROD).schedules().get(0).task().containers().stream()
                .filter(it -> it.name().equals("time_limit"))
                .findFirst()
                .orElseThrow()
                .command()
                .get(0);

        Process late = new ProcessBuilder("sh", "-ec", script.replace("sleep 3600", "sleep 0"))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(late.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("schedule nightly: not done after 3600 s, stopped");
        assertThat(late.waitFor()).isEqualTo(124);

        Process stopped = new ProcessBuilder("sh", "-ec", script.replace("&\nwait", "&\necho waiting\nwait")).start();
        assertThat(stopped.inputReader().readLine()).isEqualTo("waiting");
        stopped.destroy();
        assertThat(stopped.waitFor()).isZero();
    }

    @Test
    void anAppWithoutSchedulesHasNoSuchAlarm() {
        assertThat(AppsOnAws.plan("clipper", Environment.PROD).alarms())
                .extracting(AlarmPlan::key)
                .noneMatch(it -> it.startsWith("schedule-failed"));
    }
}
