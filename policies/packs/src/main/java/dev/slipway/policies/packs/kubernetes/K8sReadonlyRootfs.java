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

/** What cannot be written cannot be planted. */
public final class K8sReadonlyRootfs implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-readonly-rootfs", "Containers cannot write to their own image")
                .severity(Severity.MEDIUM)
                .why(ContainerRisks.WRITABLE_ROOT)
                .fix("Set securityContext.readOnlyRootFilesystem: true and mount an emptyDir where the "
                        + "program has to write.")
                .checks(Reference.GUIDES, "SEC-19")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> container
                .get("securityContext", "readOnlyRootFilesystem")
                .mustBeTrue());
    }
}
