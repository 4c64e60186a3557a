package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The default profile costs nothing. */
public final class K8sSeccompDefault implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-seccomp-default", "Containers have a seccomp profile")
                .severity(Severity.MEDIUM)
                .why("Without a profile a container may make every system call, also those that only "
                        + "exploits use.")
                .fix("Set securityContext.seccompProfile: {type: RuntimeDefault} on the pod.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "seccompProfile")
                .checks(Reference.CIS_KUBERNETES, "5.6.2")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> PodSpec.security(workload, container, "seccompProfile")
                .known(profile -> profile.get("type").mustBeOneOf(List.of("RuntimeDefault", "Localhost"))));
    }
}
