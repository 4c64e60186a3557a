package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.packs.any.SecretNames;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Workloads are readable to many. */
public final class K8sNoSecretEnv implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-secret-env", "No secret stands in plain in the environment of a container")
                .severity(Severity.MEDIUM)
                .why("Everybody who may read the workload reads its environment.")
                .fix("Move the value to a Secret and refer to it with valueFrom.secretKeyRef, or mount it "
                        + "as a file.")
                .checks(Reference.GUIDES, "SEC-03", "KAR-CHK-02", "CLV-POL-09")
                .checks(Reference.CIS_KUBERNETES, "5.4.1")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.containers(workload, container -> container
                .get("env")
                .each(variable ->
                        SecretNames.notLiteral(variable.get("name"), variable.get("value"), "valueFrom.secretKeyRef")));
    }
}
