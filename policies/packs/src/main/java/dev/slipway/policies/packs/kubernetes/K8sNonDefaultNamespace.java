package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A namespace is the smallest fence there is. */
public final class K8sNonDefaultNamespace implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-non-default-namespace", "Workloads live in a namespace of their own")
                .severity(Severity.LOW)
                .why("In the default namespace everything shares quotas, policies and names.")
                .fix("Set metadata.namespace to a namespace of the application.")
                .checks(Reference.GUIDES, "SEC-12")
                .checks(Reference.CIS_KUBERNETES, "5.6.4")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return workload.get("metadata", "namespace")
                .known(name -> name.must("a namespace other than default", space -> !space.equals("default")));
    }
}
