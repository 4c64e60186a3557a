package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Rights belong to one program. */
public final class K8sDedicatedServiceAccount implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-dedicated-service-account", "Workloads have an account of their own")
                .severity(Severity.MEDIUM)
                .why("What one workload is granted by the default account, all are.")
                .fix("Set serviceAccountName to a ServiceAccount of the workload's own.")
                .checks(Reference.GUIDES, "SEC-25")
                .checks(Reference.CIS_KUBERNETES, "5.1.5")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.of(workload)
                .get("serviceAccountName")
                .known(name -> name.must("an account of its own", account -> !account.equals("default")));
    }
}
