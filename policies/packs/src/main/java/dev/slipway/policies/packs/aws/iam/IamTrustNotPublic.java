package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.packs.aws.PolicyDocument;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Everybody is never the right principal without a condition. */
public final class IamTrustNotPublic implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("iam-trust-not-public", "No role can be taken by everybody")
                .severity(Severity.CRITICAL)
                .why("A policy that allows everybody makes the role public, whatever else is set.")
                .fix("Name the accounts, roles or services in Principal, or narrow the statement with a "
                        + "Condition on aws:SourceArn or aws:PrincipalOrgID.")
                .checks(Reference.GUIDES, "SEC-25")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:iam/role:Role");
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return PolicyDocument.statements(
                resource.get("assumeRolePolicy"),
                statement -> PolicyDocument.allows(statement)
                                && PolicyDocument.isForEverybody(statement)
                                && !PolicyDocument.isNarrowed(statement)
                        ? Verdict.fail(
                                statement.path() + ".Principal",
                                "everybody",
                                "named principals, or a condition that narrows them")
                        : Verdict.pass());
    }
}
