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

/** Three headers that cost nothing. */
public final class NginxSecurityHeaders implements ResourceRule {
    private static final List<String> HEADERS = List.of(
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options|Content-Security-Policy\\s+[^;]*frame-ancestors");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("nginx-security-headers", "nginx sends HSTS and the headers against sniffing and framing")
                .severity(Severity.MEDIUM)
                .why(
                        "Without HSTS the first request of every visit can be kept on plain HTTP; without the others browsers guess types and let pages be framed.")
                .fix(
                        "Add Strict-Transport-Security, X-Content-Type-Options and X-Frame-Options (or a Content-Security-Policy with frame-ancestors) with add_header … always.")
                .checks(Reference.GUIDES, "SEC-09", "CLP-CHK-07")
                .build();
    }

    @Override
    public List<String> types() {
        return NginxConfigurations.types();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return NginxConfigurations.eachWithTls(resource, (file, text) -> {
            List<String> missing = HEADERS.stream()
                    .filter(header -> !Pattern.compile("(?im)^\\s*add_header\\s+(" + header + ")")
                            .matcher(text)
                            .find())
                    .map(header -> header.replaceAll("\\|.*", ""))
                    .toList();
            return missing.isEmpty()
                    ? Verdict.pass()
                    : Verdict.fail(file.path(), "no " + String.join(", no ", missing), "add_header for each");
        });
    }
}
