package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
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
        return PodSpec.of(workload).get("containers").known(containers -> {
            List<PropertyView> listening = containers.items().stream()
                    .filter(container -> !container.get("ports").items().isEmpty())
                    .toList();
            return Verdict.all(ready(listening), alive(listening));
        });
    }

    /** A sidecar that exports figures must not decide whether the pod takes traffic, so one probe is enough. */
    private static Verdict ready(List<PropertyView> listening) {
        List<Verdict> probes = listening.stream()
                .map(container -> container.get("readinessProbe").mustBeSet())
                .toList();
        return probes.isEmpty() ? Verdict.pass() : Verdict.any(probes, probes.get(0));
    }

    private static Verdict alive(List<PropertyView> listening) {
        return Verdict.all(listening.stream()
                .map(container -> container.get("livenessProbe").mustBeSet())
                .toList());
    }
}
