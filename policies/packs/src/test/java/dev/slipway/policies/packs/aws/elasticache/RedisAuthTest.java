package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Redis asks for a password or a user (SEC-22, CLP-CACHE-03, CLP-CHK-05, CLV-POL-03)")
class RedisAuthTest {
    private final RuleTester rule = RuleTester.of(new RedisAuth());
    private final Fixture good = Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup")
            .with("authToken", "sixteen-letters-or-more")
            .secret("authToken");

    @Test
    void acceptsASecretToken() {
        rule.judge(good).passes();
    }

    @Test
    void acceptsAUserGroup() {
        rule.judge(good.without("authToken").with("userGroupIds", List.of("app")))
                .passes();
    }

    @Test
    void failsWhenOpen() {
        rule.judge(good.without("authToken")).failsAt("authToken").found("nothing");
    }

    @Test
    void acceptsATokenThatIsAssignedButUnknown() {
        rule.judge(good.unknown("authToken")).passes();
    }
}
