package dev.slipway.policies.packs.aws.sns;

import dev.slipway.policies.packs.aws.NamedPrincipalRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** A topic belongs to somebody. */
public final class SnsPolicyNotPublic extends NamedPrincipalRule {
    public SnsPolicyNotPublic() {
        super(
                RuleInfo.of("sns-policy-not-public", "No topic policy allows everybody")
                        .severity(Severity.HIGH)
                        .why("A policy that allows everybody makes the topic public, whatever else is set.")
                        .checks(Reference.GUIDES, "OPS-07")
                        .checks(Reference.FSBP, "SNS.4"),
                List.of("aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"),
                "policy");
    }
}
