package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A task that died without a log died for nothing. */
public final class EcsLogConfiguration implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-log-configuration", "ECS containers send their output somewhere")
                .severity(Severity.MEDIUM)
                .why("The output of a Fargate task without a log driver is lost with the task.")
                .fix("Set logConfiguration: {logDriver: awslogs, options: …}.")
                .checks(Reference.GUIDES, "OPS-08", "KAR-CHK-07", "CLV-CHK-12")
                .checks(Reference.FSBP, "ECS.9")
                .build();
    }

    @Override
    public List<String> types() {
        return ContainerDefinitions.types();
    }

    @Override
    public Verdict judge(ResourceView task, RuleConfig config) {
        return ContainerDefinitions.each(
                task,
                container -> container.get("logConfiguration", "logDriver").mustBeSet());
    }
}
