package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.packs.aws.NamedPrincipalRule;
import dev.slipway.policies.packs.aws.PolicyDocument;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** A role belongs to somebody. */
public final class IamTrustNotPublic extends NamedPrincipalRule {
    /** Providers of OpenID Connect that give a token to every customer of theirs, so that only its subject says whose it is. */
    private static final List<String> SHARED =
            List.of("token.actions.githubusercontent.com", "gitlab.com", "app.terraform.io", "api.pulumi.com/oidc");

    private static final Pattern CLAIM = Pattern.compile(".*:(?!aud$).+");
    private static final Pattern EVERY_SUBJECT = Pattern.compile("(repo:|project_path:|organization:|pulumi:)?\\*.*");

    public IamTrustNotPublic() {
        super(
                RuleInfo.of("iam-trust-not-public", "No role can be taken by everybody")
                        .severity(Severity.CRITICAL)
                        .why(
                                "A policy that allows everybody, or every repository of GitHub, makes the role public, whatever else is set.")
                        .checks(Reference.GUIDES, "SEC-25"),
                List.of("aws:iam/role:Role"),
                "assumeRolePolicy");
    }

    @Override
    public Verdict judge(ResourceView role, RuleConfig config) {
        return Verdict.all(
                super.judge(role, config),
                PolicyDocument.statements(role.get("assumeRolePolicy"), IamTrustNotPublic::federated));
    }

    private static Verdict federated(PropertyView statement) {
        PropertyView provider = statement.get("Principal", "Federated");
        boolean shared =
                provider.texts().stream().anyMatch(arn -> SHARED.stream().anyMatch(arn::endsWith));
        return PolicyDocument.allows(statement)
                        && shared
                        && !PolicyDocument.isNarrowedTo(statement, CLAIM, EVERY_SUBJECT)
                ? Verdict.fail(
                        statement.path() + ".Condition",
                        "no subject of " + provider.texts().get(0),
                        "a condition on its :sub that names the repository")
                : Verdict.pass();
    }
}
