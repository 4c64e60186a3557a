package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.packs.any.ContainerRisks;
import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Rights that nobody uses help only intruders. */
public final class K8sDropAllCapabilities implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-drop-all-capabilities", "Containers drop all capabilities")
                .severity(Severity.MEDIUM)
                .why(ContainerRisks.CAPABILITIES)
                .fix("Set securityContext.capabilities: {drop: [ALL]}; add NET_BIND_SERVICE alone where " + "needed.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "capabilities")
                .checks(Reference.CIS_KUBERNETES, "5.2.9")
                .config(ConfigSchema.texts(
                        "addable",
                        List.of("NET_BIND_SERVICE"),
                        "Capabilities that may be added back; the restricted profile has this one only"))
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        List<String> addable = config.texts("addable");
        return PodSpec.containers(workload, container -> {
            PropertyView capabilities = container.get("securityContext", "capabilities");
            return Verdict.all(
                    capabilities.get("drop").mustContain("ALL"),
                    capabilities.get("add").each(added -> added.mustBeOneOf(addable)));
        });
    }
}
