package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** One entry, and it has TLS. */
public final class K8sServiceNotExposed extends PropertyRule {
    public K8sServiceNotExposed() {
        super(
                RuleInfo.of("k8s-service-not-exposed", "Services are not published past the ingress")
                        .severity(Severity.MEDIUM)
                        .why("A NodePort or LoadBalancer goes past the TLS, rate limits and headers of the ingress.")
                        .fix("Use type ClusterIP without externalIPs, and publish by an Ingress.")
                        .checks(Reference.GUIDES, "SEC-13", "SEC-14", "CLV-CHK-04", "CLV-POL-01"),
                List.of("kubernetes:core/v1:Service"),
                "spec.type",
                value -> value.mustNotBeOneOf(List.of("NodePort", "LoadBalancer")));
    }

    @Override
    public Verdict judge(ResourceView service, RuleConfig config) {
        return Verdict.all(
                super.judge(service, config),
                service.get("spec", "externalIPs")
                        .known(addresses -> addresses.items().isEmpty() ? Verdict.pass() : addresses.fail("nothing")));
    }
}
