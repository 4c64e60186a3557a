package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A pod must say when it is ready and when it is dead. */
public final class K8sProbes implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-probes", "Serving containers have a readiness and a liveness probe")
                .severity(Severity.MEDIUM)
                .why("Without probes traffic goes to pods that are not ready, and pods that hang stay.")
                .fix("Set readinessProbe and livenessProbe on containers with ports.")
                .checks(Reference.GUIDES, "REL-01", "REL-02", "CLV-CHK-14", "KAR-CHK-04", "KAR-CHK-13", "CLP-SVC-04")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.servingTypes();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.servingContainers(
                workload,
                container -> container.get("ports").items().isEmpty()
                        ? Verdict.pass()
                        : Verdict.all(
                                container.get("readinessProbe").mustBeSet(),
                                container.get("livenessProbe").mustBeSet()));
    }
}
