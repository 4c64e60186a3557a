package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Few programs need root after they are installed. */
public final class K8sRunAsNonRoot implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-run-as-non-root", "Containers do not run as root")
                .severity(Severity.HIGH)
                .why("Root in the container is half way to root on the node.")
                .fix("Set securityContext.runAsNonRoot: true on the pod, and runAsUser where the image "
                        + "names no number.")
                .checks(Reference.GUIDES, "SEC-18", "ALX-CHK-04")
                .checks(Reference.POD_SECURITY, "runAsNonRoot", "runAsUser")
                .checks(Reference.CIS_KUBERNETES, "5.2.7")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(
                workload,
                container -> Verdict.all(
                        PodSpec.security(workload, container, "runAsNonRoot").mustBeTrue(),
                        PodSpec.security(workload, container, "runAsUser")
                                .known(user -> user.number().orElse(-1) == 0
                                        ? user.fail("a number other than 0")
                                        : Verdict.pass())));
    }
}
