package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A listener without TLS may only send people to the one with it. */
public final class AlbHttpsOnly implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("alb-https-only", "Load balancers serve HTTPS, and HTTP only redirects")
                .severity(Severity.CRITICAL)
                .why("Over plain HTTP anybody on the way reads passwords and cookies.")
                .fix("Use protocol HTTPS with a certificate; let a listener on port 80 have one default "
                        + "action of type redirect to HTTPS.")
                .checks(
                        Reference.GUIDES,
                        "SEC-06",
                        "SEC-07",
                        "CLP-CHK-06",
                        "CLP-TLS-05",
                        "CLV-CHK-03",
                        "ALX-CHK-02",
                        "ALX-POL-01")
                .checks(Reference.FSBP, "ELB.1")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/listener:Listener", "aws:alb/listener:Listener");
    }

    @Override
    public Verdict judge(ResourceView listener, RuleConfig config) {
        if (!listener.get("protocol").isSet() && !listener.get("port").isSet()) {
            return Verdict.notApplicable("a listener of a gateway balancer, which passes on packets of every kind");
        }
        return listener.get("protocol")
                .known(protocol -> protocol.texts().contains("HTTP")
                        ? listener.get("defaultActions").known(ListenerActions::redirectToHttps)
                        : protocol.mustBeOneOf(List.of("HTTPS", "TLS", "TCP", "UDP", "TCP_UDP")));
    }
}
