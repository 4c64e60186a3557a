package dev.slipway.policies.packs.aws.secrets;

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

/** Seven days are enough to notice a mistake. */
public final class SecretRecoveryWindow implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("secret-recovery-window", "Deleted secrets can be brought back")
                .severity(Severity.HIGH)
                .why("A secret that is deleted at once takes what it encrypts with it.")
                .fix("Leave recoveryWindowInDays out, or set it to 7 or more.")
                .checks(Reference.GUIDES, "SEC-05")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:secretsmanager/secret:Secret");
    }

    @Override
    public Verdict judge(ResourceView secret, RuleConfig config) {
        return secret.get("recoveryWindowInDays").known(days -> days.isSet() ? days.mustBeAtLeast(7) : Verdict.pass());
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("recoveryWindowInDays", 7));
    }
}
