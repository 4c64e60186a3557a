package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** An entry without TLS is a door without a lock. */
public final class PublicEndpointHasTls implements StackRule {
    private static Verdict balancer(ResourceView balancer, StackView stack) {
        if (balancer.get("internal").isTrue()) {
            return Verdict.notApplicable("an internal load balancer");
        }
        List<ResourceView> all = stack.linked(
                        balancer, "loadBalancerArn", "aws:lb/listener:Listener", "aws:alb/listener:Listener")
                .certain();
        if (balancer.get("loadBalancerType").texts().contains("network")
                && all.stream().anyMatch(it -> passes(it, 443))) {
            return Verdict.notApplicable("it passes 443 through: what answers behind it has the certificate");
        }
        List<Verdict> listeners = all.stream()
                .map(listener -> listener.get("protocol").mustBeOneOf(List.of("HTTPS", "TLS")))
                .toList();
        return Verdict.any(listeners, Verdict.fail("", "no HTTPS listener", "one with a certificate"));
    }

    private static boolean passes(ResourceView listener, int port) {
        return listener.get("protocol").texts().stream().anyMatch(List.of("TCP", "TCP_UDP")::contains)
                && listener.get("port").number().orElse(-1) == port;
    }

    private static Verdict gateway(ResourceView container, StackView stack) {
        if (!publishes(container, 80)) {
            return Verdict.notApplicable("it publishes no port 80");
        }
        boolean tls = stack.once("a port 443", Boolean.class, PublicEndpointHasTls::publishesTls);
        return tls
                ? Verdict.pass()
                : Verdict.fail("ports", "80 without 443", "443 published, by it or another gateway");
    }

    private static boolean publishesTls(StackView stack) {
        return stack.ofType("docker:index/container:Container").stream().anyMatch(other -> publishes(other, 443));
    }

    private static boolean publishes(ResourceView container, int port) {
        return container.get("ports").items().stream()
                .anyMatch(entry -> entry.get("external").number().orElse(-1) == port
                        && entry.get("ip").texts().stream().noneMatch(ip -> ip.startsWith("127.")));
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("public-endpoint-has-tls", "Everything public is served over TLS")
                .severity(Severity.CRITICAL)
                .why("Over plain HTTP anybody on the way reads passwords and cookies.")
                .fix("On AWS add an HTTPS listener with a certificate; on a VPS publish 443 on the gateway.")
                .checks(
                        Reference.GUIDES,
                        "SEC-06",
                        "CLP-CHK-06",
                        "CLV-CHK-03",
                        "ALX-CHK-02",
                        "CLV-POL-06",
                        "ALX-POL-01")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(
                "aws:lb/loadBalancer:LoadBalancer",
                "aws:alb/loadBalancer:LoadBalancer",
                "docker:index/container:Container");
    }

    @Override
    public Verdict judge(ResourceView entry, StackView stack, RuleConfig config) {
        return entry.isA("docker:*") ? gateway(entry, stack) : balancer(entry, stack);
    }
}
