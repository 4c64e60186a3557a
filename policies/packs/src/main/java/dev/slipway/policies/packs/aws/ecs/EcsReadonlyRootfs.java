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

/** What cannot be written cannot be planted. */
public final class EcsReadonlyRootfs implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-readonly-rootfs", "ECS containers cannot write to their own image")
                .severity(Severity.MEDIUM)
                .why(ContainerRisks.WRITABLE_ROOT)
                .fix("Set readonlyRootFilesystem: true and mount a volume where the program has to write.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.FSBP, "ECS.5")
                .build();
    }

    @Override
    public List<String> types() {
        return ContainerDefinitions.types();
    }

    @Override
    public Verdict judge(ResourceView task, RuleConfig config) {
        return ContainerDefinitions.each(
                task, container -> container.get("readonlyRootFilesystem").mustBeTrue());
    }
}
