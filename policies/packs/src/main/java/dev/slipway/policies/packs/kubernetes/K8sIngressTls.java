package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A host without TLS is a door without a lock. */
public final class K8sIngressTls implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-ingress-tls", "Every host of an ingress is served over TLS")
                .severity(Severity.CRITICAL)
                .why("Over plain HTTP anybody on the way reads passwords and cookies.")
                .fix("List every host of spec.rules in spec.tls with a secretName.")
                .checks(Reference.GUIDES, "SEC-06", "SEC-07", "CLP-CHK-06", "CLV-CHK-03", "ALX-CHK-02")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:networking.k8s.io/v1:Ingress");
    }

    @Override
    public Verdict judge(ResourceView ingress, RuleConfig config) {
        return ingress.get("spec", "tls").known(tls -> {
            List<String> served = tls.items().stream()
                    .flatMap(entry -> entry.get("hosts").texts().stream())
                    .toList();
            return tls.items().isEmpty()
                    ? tls.fail("an entry for every host")
                    : ingress.get("spec", "rules").each(rule -> rule.get("host")
                            .known(host ->
                                    !host.isSet() || served.contains(host.text().orElse(""))
                                            ? Verdict.pass()
                                            : host.fail("a host listed in spec.tls")));
        });
    }
}
