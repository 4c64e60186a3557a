package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Traffic comes by the service. */
public final class K8sNoHostPort implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-host-port", "Containers take no port of the node")
                .severity(Severity.MEDIUM)
                .why("A port of the node goes past services, network policies and the ingress.")
                .fix("Leave hostPort out; publish by a Service and an Ingress.")
                .checks(Reference.GUIDES, "SEC-13")
                .checks(Reference.POD_SECURITY, "hostPorts")
                .checks(Reference.CIS_KUBERNETES, "5.2.12")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> container.get("ports").each(port -> port.get("hostPort")
                .known(number -> number.number().orElse(0) == 0 ? Verdict.pass() : number.fail("nothing"))));
    }
}
