package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The scheduler can only place what it can weigh. */
public final class K8sResourcesSet implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-resources-set", "Containers have requests and a memory limit")
                .severity(Severity.MEDIUM)
                .why("One container without a limit takes the memory of all its neighbours.")
                .fix("Set resources.requests.cpu, resources.requests.memory and resources.limits.memory.")
                .checks(Reference.GUIDES, "PERF-03", "ALX-CHK-09")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> container
                .get("resources")
                .known(resources -> Verdict.all(
                        resources.get("requests", "cpu").mustBeSet(),
                        resources.get("requests", "memory").mustBeSet(),
                        resources.get("limits", "memory").mustBeSet())));
    }
}
