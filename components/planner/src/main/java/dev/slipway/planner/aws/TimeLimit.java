package dev.slipway.planner.aws;

import dev.slipway.model.Schedule;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends the run of a schedule by the clock, which ECS does not: a second container, without which the task cannot go on, sleeps until then and
 * fails. So the image needs no timeout(1), and a run that hangs is stopped and told like any that fails (decision 0196).
 */
final class TimeLimit {
    /** No name in an app file has an underscore. */
    static final String CONTAINER = "time_limit";

    /** What timeout(1) ends with. */
    private static final int TIMED_OUT = 124;

    private TimeLimit() {}

    /** The task with its time limit beside it. */
    static TaskPlan on(Draft draft, TaskPlan task, Schedule schedule) {
        draft.note(PlanNote.emulated(
                "schedules.timeout",
                "schedules." + schedule.name()
                        + ".timeout: a second container of the task stops it then, since ECS knows no time limit"));
        List<ContainerPlan> containers = new ArrayList<>(task.containers());
        containers.add(ContainerPlan.builder(CONTAINER, ConfigFiles.IMAGE, Tasks.DEFAULT_USER)
                .script(script(schedule))
                .stopTimeoutSeconds(2)
                .build());
        return new TaskPlan(
                task.family(),
                task.cpu(),
                task.memoryMiB(),
                containers,
                task.volumes(),
                task.secret(),
                task.permissions(),
                task.log());
    }

    /** Whoever is stopped because the program ended in time ends well, so that its own end is not told as a bad one. */
    private static String script(Schedule schedule) {
        long seconds = schedule.timeout().toSeconds();
        return "trap 'exit 0' TERM\nsleep " + seconds + " &\nwait $!\necho 'schedule " + schedule.name()
                + ": not done after " + seconds + " s, stopped' >&2\nexit " + TIMED_OUT + "\n";
    }
}
