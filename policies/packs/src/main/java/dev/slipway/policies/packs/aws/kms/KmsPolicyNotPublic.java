package dev.slipway.policies.packs.aws.kms;

import dev.slipway.policies.packs.aws.NamedPrincipalRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** A key belongs to somebody. */
public final class KmsPolicyNotPublic extends NamedPrincipalRule {
    public KmsPolicyNotPublic() {
        super(
                RuleInfo.of("kms-policy-not-public", "No key policy allows everybody")
                        .severity(Severity.CRITICAL)
                        .why("A policy that allows everybody makes the key public, whatever else is set.")
                        .checks(Reference.GUIDES, "SEC-24")
                        .checks(Reference.FSBP, "KMS.5"),
                List.of("aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy"),
                "policy");
    }
}
