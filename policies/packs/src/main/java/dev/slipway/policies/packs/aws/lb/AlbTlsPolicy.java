package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** The default policy still speaks TLS 1.0. */
public final class AlbTlsPolicy implements ResourceRule {
    private static Verdict modern(ResourceView listener, PropertyView policy) {
        boolean tls = listener.get("protocol").texts().stream().anyMatch(List.of("HTTPS", "TLS")::contains);
        return tls || policy.isSet()
                ? policy.must(
                        "a policy of TLS 1.2 and newer, such as ELBSecurityPolicy-TLS13-1-2-*",
                        name -> name.matches("ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)-.*"))
                : Verdict.notApplicable("a listener without TLS");
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("alb-tls-policy", "Load balancers accept TLS 1.2 and 1.3 only")
                .severity(Severity.HIGH)
                .why("Older versions of TLS and weak ciphers can be broken by whoever listens.")
                .fix("Set sslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06 on every HTTPS listener.")
                .checks(Reference.GUIDES, "SEC-08", "CLP-TLS-01", "CLP-TLS-04", "CLP-CHK-06")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/listener:Listener", "aws:alb/listener:Listener");
    }

    @Override
    public Verdict judge(ResourceView listener, RuleConfig config) {
        return listener.get("sslPolicy").known(policy -> modern(listener, policy));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06")
                .onlyOnRequest());
    }
}
