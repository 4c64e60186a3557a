package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** What belongs to the node stays with the node. */
public final class K8sNoHostPath implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-host-path", "Pods mount nothing of the node")
                .severity(Severity.HIGH)
                .why("A path of the node is a way out of the pod; the container runtime's socket is the "
                        + "whole node.")
                .fix("Use a PersistentVolumeClaim, emptyDir or ConfigMap instead of hostPath.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "hostPath")
                .checks(Reference.CIS_KUBERNETES, "5.2.11")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.of(workload).get("volumes").each(volume -> volume.get("hostPath")
                .mustNotBeSet());
    }
}
