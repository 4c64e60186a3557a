package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The cluster is the last that can say no. */
public final class K8sNamespacePsa implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-namespace-psa", "Namespaces enforce the restricted pod security standard")
                .severity(Severity.HIGH)
                .why("Without the label the cluster itself lets privileged pods in.")
                .fix("Label the namespace pod-security.kubernetes.io/enforce: restricted.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.CIS_KUBERNETES, "5.2.1")
                .checks(Reference.POD_SECURITY, "enforce")
                .config(ConfigSchema.texts(
                        "accepted", List.of("restricted"), "Pod security profiles that a namespace may enforce"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:core/v1:Namespace");
    }

    @Override
    public Verdict judge(ResourceView namespace, RuleConfig config) {
        return namespace
                .get("metadata", "labels", "pod-security.kubernetes.io/enforce")
                .mustBeOneOf(config.texts("accepted"));
    }
}
