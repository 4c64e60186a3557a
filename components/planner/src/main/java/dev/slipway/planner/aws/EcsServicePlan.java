package dev.slipway.planner.aws;

import java.util.List;
import java.util.Optional;

/**
 * An ECS service on Fargate.
 *
 * @param key name in the app
 * @param name name in the cluster
 * @param task what each replica is
 * @param replicas tasks when nothing scales
 * @param scaling automatic scaling
 * @param minimumHealthyPercent tasks that stay during a roll-out
 * @param maximumPercent tasks at most during a roll-out
 * @param healthGraceSeconds time in which failing target checks do not count; only behind a load balancer
 * @param targetGroup target group it registers with, by its key
 * @param port container port that takes the requests
 * @param discovery name in the private DNS namespace, for callers inside
 * @param securityGroup subject of its security group
 * @param spot whether interruptible capacity is enough
 * @param after one-shot tasks that must have succeeded before a new version starts
 */
public record EcsServicePlan(
        String key,
        String name,
        TaskPlan task,
        int replicas,
        Optional<ScalingPlan> scaling,
        int minimumHealthyPercent,
        int maximumPercent,
        Optional<Integer> healthGraceSeconds,
        Optional<String> targetGroup,
        Optional<Integer> port,
        Optional<String> discovery,
        String securityGroup,
        boolean spot,
        List<String> after) {
    public EcsServicePlan {
        after = List.copyOf(after);
    }
}
