package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in a sample is known to everybody. */
public final class NoDefaultPasswords implements ResourceRule {
    private static final Pattern SAMPLE = Pattern.compile(
            "(?i)(pass(word)?|postgres|admin|minioadmin|root|secret|changeme|change-me|example|test|redis|grafana"
                    + "|clipper|user|your[-_].*|.*change[-_]?this.*)[0-9!]{0,4}");

    private static boolean isSample(PropertyView value) {
        return value.reveal().text().map(text -> SAMPLE.matcher(text).matches()).orElse(false);
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-default-passwords", "No password is a default or a sample")
                .severity(Severity.CRITICAL)
                .why("Robots try the passwords of samples first.")
                .fix("Let slipway secrets init make the secret, or give a random one of 24 characters.")
                .checks(Reference.GUIDES, "SEC-02", "CLP-CHK-05", "CLP-SEC-01", "CLV-CHK-02", "CLV-POL-04")
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return Variables.each(
                workload,
                (name, value) -> value.known(known -> SecretNames.isSecret(name) && isSample(known)
                        ? Verdict.fail(value.path(), "a sample password in " + name, "a password that nobody can guess")
                        : Verdict.pass()));
    }
}
