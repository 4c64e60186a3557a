package dev.slipway.planner.aws;

import java.util.List;

/**
 * What one thing in the network may be reached by and may reach.
 *
 * @param subject service, database, cache or {@code load-balancer}
 * @param name name of the group
 * @param description why it exists, in the characters EC2 takes
 * @param ingress who may come in
 * @param egress where it may go
 */
public record SecurityGroupPlan(
        String subject, String name, String description, List<RulePlan> ingress, List<RulePlan> egress) {
    public SecurityGroupPlan {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }
}
