package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Rights that nobody uses help only intruders. */
public final class K8sDropAllCapabilities implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-drop-all-capabilities", "Containers drop all capabilities")
                .severity(Severity.MEDIUM)
                .why("The capabilities that containers get by default are enough to spoof packets and "
                        + "change owners.")
                .fix("Set securityContext.capabilities: {drop: [ALL]}; add NET_BIND_SERVICE alone where " + "needed.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "capabilities")
                .checks(Reference.CIS_KUBERNETES, "5.2.9")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> container
                .get("securityContext", "capabilities", "drop")
                .mustContain("ALL"));
    }
}
