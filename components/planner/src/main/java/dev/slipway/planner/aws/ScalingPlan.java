package dev.slipway.planner.aws;

import java.util.List;

/**
 * How far and why an ECS service grows.
 *
 * @param min tasks that always run
 * @param max tasks at most
 * @param targets metrics that are held at a value
 * @param steps metrics that add tasks while they are too high
 */
public record ScalingPlan(int min, int max, List<ScalingTargetPlan> targets, List<StepScalingPlan> steps) {
    public ScalingPlan {
        targets = List.copyOf(targets);
        steps = List.copyOf(steps);
    }
}
