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

/** Upgrades must leave one standing. */
public final class K8sPdbPresent implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-pdb-present", "Deployments with several pods have a disruption budget")
                .severity(Severity.MEDIUM)
                .why("Without a budget a node upgrade may take all pods at once.")
                .fix("Add a PodDisruptionBudget whose selector matches the pods.")
                .checks(Reference.GUIDES, "REL-03", "OPS-09")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:apps/v1:Deployment");
    }

    @Override
    public Verdict judge(ResourceView deployment, StackView stack, RuleConfig config) {
        if (deployment.get("spec", "replicas").number().orElse(1) < 2) {
            return Verdict.notApplicable("a single pod cannot be budgeted");
        }
        return Selectors.covered(stack, deployment, "kubernetes:policy/v1:PodDisruptionBudget", "selector")
                .mustExist("", "a PodDisruptionBudget that selects it");
    }
}
