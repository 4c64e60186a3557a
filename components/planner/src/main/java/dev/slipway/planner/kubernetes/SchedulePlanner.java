package dev.slipway.planner.kubernetes;

import dev.slipway.model.Schedule;
import java.util.List;

/** Plans the app's commands that run by the clock. */
final class SchedulePlanner {
    private final Draft draft;

    SchedulePlanner(Draft draft) {
        this.draft = draft;
    }

    CronJobPlan plan(Schedule schedule) {
        String name = KubernetesNames.of(schedule.name());
        AppPods.Shape shape = new AppPods.Shape(
                schedule.name(),
                "schedule",
                draft.sizing.stateless(schedule.container().resources(), false),
                List.of(),
                AppPods.Questions.none(),
                1,
                false);
        PodPlan pod = AppPods.of(draft, name, schedule.container(), shape);
        return new CronJobPlan(
                name,
                "schedule",
                schedule.cron(),
                Probes.seconds(schedule.timeout(), 60),
                600,
                1,
                AppPods.claims(draft, schedule.container()),
                pod);
    }
}
