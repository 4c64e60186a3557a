package dev.slipway.policies.packs.aws.sns;

import dev.slipway.policies.packs.aws.NamedPrincipalRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("No topic policy allows everybody (OPS-07)")
class SnsPolicyNotPublicTest extends NamedPrincipalRuleTest {
    SnsPolicyNotPublicTest() {
        super(new SnsPolicyNotPublic(), "aws:sns/topicPolicy:TopicPolicy", "policy", "sns:Publish");
    }
}
