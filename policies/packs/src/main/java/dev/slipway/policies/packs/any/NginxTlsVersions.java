package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** Old protocols are switched on for clients that no longer exist. */
public final class NginxTlsVersions implements ResourceRule {
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^\\s*ssl_protocols\\s+([^;]+);");
    private static final List<String> CURRENT = List.of("TLSv1.2", "TLSv1.3");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("nginx-tls-versions", "nginx speaks TLS 1.2 and 1.3 only")
                .severity(Severity.HIGH)
                .why("TLS 1.0 and 1.1 have known holes, and whoever sits between can force a client down to them.")
                .fix("Write ssl_protocols TLSv1.2 TLSv1.3; in the http block.")
                .checks(Reference.GUIDES, "SEC-08", "CLP-CHK-06", "CLV-POL-06")
                .build();
    }

    @Override
    public List<String> types() {
        return NginxConfigurations.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return NginxConfigurations.eachWithTls(resource, (file, text) -> {
            List<String> old = DIRECTIVE
                    .matcher(text)
                    .results()
                    .flatMap(match ->
                            Pattern.compile("\\s+").splitAsStream(match.group(1).strip()))
                    .filter(version -> !CURRENT.contains(version))
                    .toList();
            return old.isEmpty()
                    ? Verdict.pass()
                    : Verdict.fail(file.path(), "ssl_protocols with " + String.join(", ", old), "TLSv1.2 and TLSv1.3");
        });
    }
}
