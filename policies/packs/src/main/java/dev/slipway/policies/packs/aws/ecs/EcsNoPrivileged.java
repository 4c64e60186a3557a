package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.packs.any.ContainerRisks;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Privileged means root on the host. */
public final class EcsNoPrivileged implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-no-privileged", "ECS containers are not privileged")
                .severity(Severity.HIGH)
                .why(ContainerRisks.PRIVILEGED)
                .fix("Leave privileged out; grant single capabilities by linuxParameters where needed.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.FSBP, "ECS.4")
                .build();
    }

    @Override
    public List<String> types() {
        return ContainerDefinitions.types();
    }

    @Override
    public Verdict judge(ResourceView task, RuleConfig config) {
        return ContainerDefinitions.each(
                task, container -> container.get("privileged").mustNotBeTrue());
    }
}
