package dev.slipway.policies.packs.any;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Locale;

/** The length of a key is all its strength. */
public final class SigningKeysLongEnough implements ResourceRule {
    private static boolean isKey(String name) {
        return name.toUpperCase(Locale.ROOT)
                .matches("(.*_)?(JWT_SECRET|SESSION_SECRET|ENCRYPTION_KEY|MASTER_KEY|SIGNING_KEY|COOKIE_SECRET)");
    }

    /** References, as plans have them, hold no value whose length could be told. */
    private static int length(PropertyView value) {
        return value.reveal()
                .text()
                .filter(text -> !text.startsWith("${"))
                .map(String::length)
                .orElse(Integer.MAX_VALUE);
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("signing-keys-long-enough", "Signing and encryption keys are 32 characters or longer")
                .severity(Severity.CRITICAL)
                .why("A short key can be guessed, and then anybody signs tokens or reads what is encrypted.")
                .fix("Let slipway secrets init make the key: 32 bytes or more.")
                .checks(Reference.GUIDES, "SEC-01", "CLV-CHK-01", "ALX-CHK-01")
                .config(ConfigSchema.integer("minimumLength", 32, "Characters of a key, at least"))
                .build();
    }

    @Override
    public List<String> types() {
        return Variables.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        int least = config.integer("minimumLength");
        return Variables.each(
                workload,
                (name, value) -> value.known(known -> isKey(name) && length(known) < least
                        ? Verdict.fail(value.path(), length(known) + " characters in " + name, "at least " + least)
                        : Verdict.pass()));
    }
}
