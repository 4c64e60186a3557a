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

/** No program needs every right there is. */
public final class IamNoAdmin implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("iam-no-admin", "No policy allows everything")
                .severity(Severity.CRITICAL)
                .why("Whoever gets hold of such a role owns the account.")
                .fix("Name the actions and the resources that the service needs.")
                .checks(Reference.GUIDES, "SEC-25")
                .checks(Reference.FSBP, "IAM.1")
                .checks(Reference.CIS_AWS, "1.15")
                .build();
    }

    @Override
    public List<String> types() {
        return PolicyDocument.identityTypes();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return PolicyDocument.granted(
                resource,
                statement -> PolicyDocument.allows(statement)
                                && PolicyDocument.actions(statement).stream().anyMatch(List.of("*", "*:*")::contains)
                                && PolicyDocument.resources(statement).contains("*")
                        ? statement.get("Action").fail("named actions")
                        : Verdict.pass());
    }
}
