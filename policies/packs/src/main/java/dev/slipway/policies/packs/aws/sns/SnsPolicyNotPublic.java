package dev.slipway.policies.packs.aws.sns;

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
public final class SnsPolicyNotPublic implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("sns-policy-not-public", "No topic policy allows everybody")
                .severity(Severity.HIGH)
                .why("A policy that allows everybody makes the topic public, whatever else is set.")
                .fix("Name the accounts, roles or services in Principal, or narrow the statement with a "
                        + "Condition on aws:SourceArn or aws:PrincipalOrgID.")
                .checks(Reference.GUIDES, "OPS-07")
                .checks(Reference.FSBP, "SNS.4")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic");
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        return PolicyDocument.statements(
                resource.get("policy"),
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
