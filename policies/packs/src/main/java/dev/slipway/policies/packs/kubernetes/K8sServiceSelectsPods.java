package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A name that leads nowhere is a fault. */
public final class K8sServiceSelectsPods implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-service-selects-pods", "Services select pods that exist")
                .severity(Severity.MEDIUM)
                .why("A service that selects nothing answers nothing, and says so only to its callers.")
                .fix("Let spec.selector match the labels of a workload's pod template.")
                .checks(Reference.GUIDES, "REL-02", "KAR-CHK-16")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:core/v1:Service");
    }

    @Override
    public Verdict judge(ResourceView service, StackView stack, RuleConfig config) {
        PropertyView selector = service.get("spec", "selector");
        if (!selector.isSet()) {
            return Verdict.notApplicable("a service without a selector");
        }
        return selector.known(labels -> {
            if (Selectors.selectsAny(stack, service, labels)) {
                return Verdict.pass();
            }
            return stack.ofType("kubernetes:helm.sh/v3:Release").isEmpty()
                    ? labels.fail("the labels of a workload in this stack")
                    : Verdict.notApplicable(
                            "no workload of this stack, perhaps of a Helm release, whose pods do not show");
        });
    }
}
