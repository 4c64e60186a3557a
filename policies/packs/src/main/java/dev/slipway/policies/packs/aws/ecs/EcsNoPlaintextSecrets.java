package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.packs.any.SecretNames;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Task definitions are readable to many. */
public final class EcsNoPlaintextSecrets implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-no-plaintext-secrets", "ECS containers get secrets by reference")
                .severity(Severity.CRITICAL)
                .why("Environment variables of a task definition can be read by everybody who may describe "
                        + "it, and stay in every revision.")
                .fix("Move the variable from environment to secrets with valueFrom: the ARN of a secret.")
                .checks(Reference.GUIDES, "SEC-03", "KAR-CHK-02", "CLV-POL-09")
                .checks(Reference.FSBP, "ECS.8")
                .build();
    }

    @Override
    public List<String> types() {
        return ContainerDefinitions.types();
    }

    @Override
    public Verdict judge(ResourceView task, RuleConfig config) {
        return ContainerDefinitions.each(task, container -> container
                .get("environment")
                .each(variable ->
                        SecretNames.notLiteral(variable.get("name"), variable.get("value"), "secrets with valueFrom")));
    }
}
