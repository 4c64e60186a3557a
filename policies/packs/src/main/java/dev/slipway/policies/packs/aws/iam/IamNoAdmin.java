package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.packs.aws.PolicyDocument;
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
import java.util.stream.Stream;

/** No program needs every right there is. */
public final class IamNoAdmin implements ResourceRule {
    private static final List<String> ATTACHMENTS = List.of(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:iam/userPolicyAttachment:UserPolicyAttachment",
            "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
            "aws:iam/policyAttachment:PolicyAttachment");
    /** Policies of AWS that allow everything, or to take every right there is. */
    private static final Pattern ADMINISTRATOR =
            Pattern.compile("arn:aws[a-z-]*:iam::aws:policy/(AdministratorAccess|IAMFullAccess)");

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
        return Stream.concat(PolicyDocument.identityTypes().stream(), ATTACHMENTS.stream())
                .toList();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        if (ATTACHMENTS.contains(resource.type())) {
            return resource.get("policyArn").known(IamNoAdmin::attached);
        }
        Verdict granted = PolicyDocument.granted(
                resource,
                statement -> PolicyDocument.allows(statement)
                                && PolicyDocument.actions(statement).stream().anyMatch(List.of("*", "*:*")::contains)
                                && PolicyDocument.resources(statement).contains("*")
                        ? statement.get("Action").fail("named actions")
                        : Verdict.pass());
        return resource.get("managedPolicyArns").isSet()
                ? Verdict.all(granted, resource.get("managedPolicyArns").each(IamNoAdmin::attached))
                : granted;
    }

    private static Verdict attached(PropertyView policy) {
        return policy.text().filter(arn -> ADMINISTRATOR.matcher(arn).matches()).isPresent()
                ? policy.fail("a policy with named actions")
                : Verdict.pass();
    }
}
