package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Who may talk to whom is a decision. */
public final class K8sNetworkPolicyCoversPods implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-network-policy-covers-pods", "A network policy covers every pod")
                .severity(Severity.HIGH)
                .why("Without a policy every pod of the cluster reaches the database.")
                .fix("Add a NetworkPolicy whose podSelector matches the pods, or an empty one that denies "
                        + "by default.")
                .checks(Reference.GUIDES, "SEC-12", "SEC-13", "KAR-NET-03", "CLP-CHK-02", "ALX-CHK-03", "ALX-POL-03")
                .checks(Reference.CIS_KUBERNETES, "5.3.2")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, StackView stack, RuleConfig config) {
        return Selectors.covered(stack, workload, "kubernetes:networking.k8s.io/v1:NetworkPolicy", "podSelector")
                .mustExist("", "a NetworkPolicy that selects its pods");
    }
}
