package dev.slipway.planner.aws;

import dev.slipway.model.Scaling;
import dev.slipway.model.ScalingSignal;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans how far and why an ECS service grows. */
final class ScalingPlanner {
    private static final int SLOW_MINUTES = 3;

    private final Draft draft;
    private final Optional<String> targetGroup;
    private final List<ScalingTargetPlan> targets = new ArrayList<>();
    private final List<StepScalingPlan> steps = new ArrayList<>();

    private ScalingPlanner(Draft draft, Optional<String> targetGroup) {
        this.draft = draft;
        this.targetGroup = targetGroup;
    }

    /** @param targetGroup target group behind which it stands, by its key */
    static ScalingPlan plan(Draft draft, Scaling scaling, Optional<String> targetGroup) {
        ScalingPlanner planner = new ScalingPlanner(draft, targetGroup);
        scaling.signals().forEach(planner::signal);
        if (planner.targets.isEmpty()) {
            planner.signal(new ScalingSignal.Cpu(70));
        }
        return new ScalingPlan(scaling.min(), scaling.max(), planner.targets, planner.steps);
    }

    private void signal(ScalingSignal signal) {
        if (signal instanceof ScalingSignal.Cpu cpu) {
            targets.add(new ScalingTargetPlan("cpu", "ECSServiceAverageCPUUtilization", cpu.percent()));
        } else if (signal instanceof ScalingSignal.Memory memory) {
            targets.add(new ScalingTargetPlan("memory", "ECSServiceAverageMemoryUtilization", memory.percent()));
        } else if (signal instanceof ScalingSignal.RequestRate rate) {
            behindLoadBalancer(
                    "requestRate",
                    group -> targets.add(
                            new ScalingTargetPlan("requests", "ALBRequestCountPerTarget", rate.perReplica() * 60.0)));
        } else if (signal instanceof ScalingSignal.ResponseTime time) {
            behindLoadBalancer(
                    "responseTime",
                    group -> steps.add(new StepScalingPlan(
                            "response-time",
                            Metrics.target(group, "TargetResponseTime", "Average"),
                            time.limit().toMillis() / 1000.0,
                            SLOW_MINUTES)));
        } else if (signal instanceof ScalingSignal.QueueDepth depth) {
            targets.add(new ScalingTargetPlan(
                    "queue-" + depth.queue(),
                    "custom",
                    depth.perReplica(),
                    Optional.of(QueueDepths.perTask(draft, depth.queue()))));
        }
    }

    private void behindLoadBalancer(String signal, java.util.function.Consumer<String> add) {
        targetGroup.ifPresentOrElse(
                add,
                () -> draft.note(PlanNote.refused(
                        "services.scale." + signal,
                        signal
                                + " is measured at the load balancer, which sends nothing here; the other signals, or CPU at "
                                + "70 percent, decide")));
    }
}
