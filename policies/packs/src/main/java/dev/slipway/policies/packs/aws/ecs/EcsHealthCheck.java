package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** ECS restarts only what it knows to be dead. */
public final class EcsHealthCheck implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-health-check", "ECS services that listen have a health check")
                .severity(Severity.MEDIUM)
                .why("A container that hangs stays in service until somebody notices.")
                .fix("Set healthCheck: {command: [CMD-SHELL, …]} on essential containers with ports.")
                .checks(Reference.GUIDES, "REL-01", "KAR-CHK-04", "CLV-CHK-14")
                .build();
    }

    @Override
    public List<String> types() {
        return ContainerDefinitions.types();
    }

    @Override
    public Verdict judge(ResourceView task, StackView stack, RuleConfig config) {
        if (isBehindBalancer(task, stack)) {
            return Verdict.notApplicable("its load balancer checks it");
        }
        return ContainerDefinitions.each(
                task,
                container -> container.get("portMappings").items().isEmpty()
                        ? Verdict.pass()
                        : container.get("healthCheck", "command").mustNotBeEmpty());
    }

    /** ECS replaces a task that its target group finds dead; an image without a shell can be checked in no other way. */
    private static boolean isBehindBalancer(ResourceView task, StackView stack) {
        boolean planned = stack.parent(task)
                .map(service -> service.get("plan", "targetGroup").isSet())
                .orElse(false);
        return planned
                || stack.linked(task, "taskDefinition", "aws:ecs/service:Service").certain().stream()
                        .anyMatch(service -> service.get("loadBalancers").isSet());
    }
}
