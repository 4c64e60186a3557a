package dev.slipway.policies.packs.aws.kms;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** Rotation costs nothing and asks nobody. */
public final class KmsRotation extends PropertyRule {
    public KmsRotation() {
        super(
                RuleInfo.of("kms-rotation", "KMS keys rotate by themselves")
                        .severity(Severity.MEDIUM)
                        .why("A key that never changes protects more with every year, and all of it falls together.")
                        .fix("Set enableKeyRotation: true.")
                        .checks(Reference.GUIDES, "SEC-04")
                        .checks(Reference.FSBP, "KMS.4")
                        .checks(Reference.CIS_AWS, "3.6"),
                List.of("aws:kms/key:Key"),
                "enableKeyRotation",
                PropertyView::mustBeTrue);
    }

    @Override
    public Verdict judge(ResourceView key, RuleConfig config) {
        boolean fixed = key.get("keyUsage").texts().stream().anyMatch(use -> !use.equals("ENCRYPT_DECRYPT"))
                || key.get("customerMasterKeySpec").texts().stream()
                        .anyMatch(spec -> !spec.equals("SYMMETRIC_DEFAULT"));
        if (key.get("customKeyStoreId").isSet()) {
            return Verdict.notApplicable("AWS rotates no key of a custom key store");
        }
        return fixed
                ? Verdict.notApplicable("AWS rotates only symmetric keys for encryption")
                : super.judge(key, config);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("enableKeyRotation", true).onlyOnRequest());
    }
}
