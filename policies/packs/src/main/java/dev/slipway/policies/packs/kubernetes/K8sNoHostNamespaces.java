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

/** A pod is a fence; host takes it down. */
public final class K8sNoHostNamespaces implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-host-namespaces", "Pods do not share the namespaces of the node")
                .severity(Severity.HIGH)
                .why("A pod in the node's network or process space sees and reaches everything beside it.")
                .fix("Leave hostNetwork, hostPID and hostIPC out.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "hostNamespaces")
                .checks(Reference.CIS_KUBERNETES, "5.2.3", "5.2.4", "5.2.5")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        PropertyView spec = PodSpec.of(workload);
        return spec.known(pod -> Verdict.all(
                pod.get("hostNetwork").mustNotBeTrue(),
                pod.get("hostPID").mustNotBeTrue(),
                pod.get("hostIPC").mustNotBeTrue()));
    }
}
