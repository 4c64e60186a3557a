package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first request is the one that is caught. */
public final class AlbHsts implements ResourceRule {
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,12})");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("alb-hsts", "HTTPS listeners tell browsers to come back over TLS only")
                .severity(Severity.LOW)
                .why("Without HSTS the first request of a visit can be caught before the redirect.")
                .fix("Set routingHttpResponseStrictTransportSecurityHeaderValue: max-age=63072000; "
                        + "includeSubDomains; preload, or send it from the application.")
                .checks(Reference.GUIDES, "SEC-09", "CLP-TLS-02", "CLP-CHK-07")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:lb/listener:Listener");
    }

    @Override
    public Verdict judge(ResourceView listener, RuleConfig config) {
        return listener.get("protocol")
                .known(protocol -> protocol.texts().contains("HTTPS")
                        ? listener.get("routingHttpResponseStrictTransportSecurityHeaderValue")
                                .must("max-age of a year or more", value -> {
                                    Matcher age = MAX_AGE.matcher(value);
                                    return age.find() && Long.parseLong(age.group(1)) >= 31_536_000L;
                                })
                        : Verdict.notApplicable("a listener without TLS"));
    }
}
