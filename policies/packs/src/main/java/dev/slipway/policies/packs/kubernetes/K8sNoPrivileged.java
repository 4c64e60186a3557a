package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Privileged means root on the node. */
public final class K8sNoPrivileged implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-privileged", "Containers are not privileged")
                .severity(Severity.CRITICAL)
                .why("A privileged container owns the node that it runs on.")
                .fix("Leave securityContext.privileged out, or set it to false.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "privileged")
                .checks(Reference.CIS_KUBERNETES, "5.2.2")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(
                workload,
                container -> container.get("securityContext", "privileged").mustNotBeTrue());
    }
}
