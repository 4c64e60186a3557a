package dev.slipway.policies.packs.aws.iam;

import dev.slipway.policies.packs.aws.PolicyDocument;
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
import java.util.Optional;

/** Least privilege is a list of names. */
public final class IamNoWildcard implements ResourceRule {
    private static Verdict judge(PropertyView statement, List<String> unbound) {
        if (!PolicyDocument.allows(statement)) {
            return Verdict.pass();
        }
        for (String allBut : List.of("NotAction", "NotResource")) {
            if (statement.get(allBut).isSet()) {
                return Verdict.fail(statement.get(allBut).path(), "everything but these", "a list of what is allowed");
            }
        }
        List<String> actions = PolicyDocument.actions(statement);
        Optional<String> wide = actions.stream()
                .filter(action ->
                        action.endsWith("*") && !action.matches("[a-z0-9-]+:(Get|List|Describe|BatchGet).*\\*"))
                .findFirst();
        if (wide.isPresent()) {
            return Verdict.fail(statement.get("Action").path(), wide.get(), "named actions");
        }
        boolean bound = actions.stream().anyMatch(action -> unbound.stream().noneMatch(action::startsWith));
        return bound && PolicyDocument.resources(statement).contains("*") && !PolicyDocument.isNarrowed(statement)
                ? statement.get("Resource").fail("the ARNs it is about")
                : Verdict.pass();
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("iam-no-wildcard", "Policies name actions, and resources of what they may change")
                .severity(Severity.HIGH)
                .why("A wildcard grants what comes later too, and more than anybody meant.")
                .fix("Name actions (s3:GetObject) instead of service:*, and give ARNs in Resource where "
                        + "the service allows it.")
                .checks(Reference.GUIDES, "SEC-25", "CLP-SEC-01")
                .checks(Reference.FSBP, "IAM.21")
                .config(ConfigSchema.texts(
                        "actionsWithoutResource",
                        List.of(
                                "ecr:GetAuthorizationToken",
                                "cloudwatch:PutMetricData",
                                "xray:",
                                "ssmmessages:",
                                "ec2:Describe",
                                "ec2:CreateNetworkInterface",
                                "ec2:DeleteNetworkInterface",
                                "logs:Describe",
                                "s3:ListAllMyBuckets",
                                "kms:ListAliases",
                                "sts:GetCallerIdentity"),
                        "Actions, or beginnings of their names, that AWS grants on every resource only"))
                .build();
    }

    @Override
    public List<String> types() {
        return PolicyDocument.identityTypes();
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        List<String> unbound = config.texts("actionsWithoutResource");
        return PolicyDocument.granted(resource, statement -> judge(statement, unbound));
    }
}
