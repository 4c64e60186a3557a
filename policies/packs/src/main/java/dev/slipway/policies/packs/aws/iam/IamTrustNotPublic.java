package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.packs.aws.NamedPrincipalRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** A role belongs to somebody. */
public final class IamTrustNotPublic extends NamedPrincipalRule {
    public IamTrustNotPublic() {
        super(
                RuleInfo.of("iam-trust-not-public", "No role can be taken by everybody")
                        .severity(Severity.CRITICAL)
                        .why("A policy that allows everybody makes the role public, whatever else is set.")
                        .checks(Reference.GUIDES, "SEC-25"),
                List.of("aws:iam/role:Role"),
                "assumeRolePolicy");
    }
}
