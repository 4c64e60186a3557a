package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.packs.any.ContainerRisks;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What starts without rights should stay without. */
public final class K8sNoPrivilegeEscalation implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-privilege-escalation", "Containers cannot gain privileges")
                .severity(Severity.HIGH)
                .why(ContainerRisks.SETUID)
                .fix("Set securityContext.allowPrivilegeEscalation: false on every container.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "allowPrivilegeEscalation")
                .checks(Reference.CIS_KUBERNETES, "5.2.6")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> container
                .get("securityContext", "allowPrivilegeEscalation")
                .mustBeFalse());
    }
}
