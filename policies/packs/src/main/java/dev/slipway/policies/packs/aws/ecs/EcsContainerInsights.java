package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What is not measured is guessed. */
public final class EcsContainerInsights implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("ecs-container-insights", "ECS clusters measure their containers")
                .severity(Severity.LOW)
                .why("Without Container Insights there are no figures on restarts, memory and network of "
                        + "single tasks.")
                .fix("Set settings: [{name: containerInsights, value: enabled}].")
                .checks(Reference.GUIDES, "OPS-01", "KAR-CHK-06")
                .checks(Reference.FSBP, "ECS.12")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:ecs/cluster:Cluster");
    }

    @Override
    public Verdict judge(ResourceView cluster, RuleConfig config) {
        return cluster.get("settings")
                .known(settings -> Verdict.any(
                        settings.items().stream()
                                .filter(setting -> setting.get("name").texts().contains("containerInsights"))
                                .map(setting -> setting.get("value").mustBeOneOf(List.of("enabled", "enhanced")))
                                .toList(),
                        settings.fail("containerInsights: enabled")));
    }
}
