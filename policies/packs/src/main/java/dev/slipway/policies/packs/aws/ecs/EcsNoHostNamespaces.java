package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A task is a fence; host takes it down. */
public final class EcsNoHostNamespaces implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-no-host-namespaces", "ECS tasks do not share the host's namespaces")
                .severity(Severity.HIGH)
                .why("A task in the host's process or network space sees and reaches what runs beside it.")
                .fix("Leave pidMode and ipcMode out, or use task; use networkMode: awsvpc.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.FSBP, "ECS.3")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ecs/taskDefinition:TaskDefinition");
    }

    @Override
    public Verdict judge(ResourceView task, RuleConfig config) {
        return Verdict.all(
                task.get("pidMode").mustNotBeOneOf(List.of("host")),
                task.get("ipcMode").mustNotBeOneOf(List.of("host")),
                task.get("networkMode").mustNotBeOneOf(List.of("host")));
    }
}
