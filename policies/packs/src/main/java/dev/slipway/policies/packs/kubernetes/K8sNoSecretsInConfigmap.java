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

/** What is secret belongs into a Secret. */
public final class K8sNoSecretsInConfigmap implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-no-secrets-in-configmap", "ConfigMaps hold no secrets")
                .severity(Severity.HIGH)
                .why("ConfigMaps are readable to many and are not encrypted.")
                .fix("Move the value to a Secret.")
                .checks(Reference.GUIDES, "SEC-03")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:core/v1:ConfigMap");
    }

    @Override
    public Verdict judge(ResourceView map, RuleConfig config) {
        return map.get("data")
                .known(data -> Verdict.all(data.fields().entrySet().stream()
                        .map(entry -> entry.getValue().isSecret()
                                ? Verdict.fail(entry.getValue().path(), "a Pulumi secret", "a Secret to hold it")
                                : SecretNames.notPlain(entry.getKey(), entry.getValue(), "a Secret to hold it"))
                        .toList()));
    }
}
