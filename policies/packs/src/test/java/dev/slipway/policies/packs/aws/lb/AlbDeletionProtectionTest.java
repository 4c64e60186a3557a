package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Load balancers are protected from deletion (REL-07)")
class AlbDeletionProtectionTest {
    private final RuleTester rule = RuleTester.of(new AlbDeletionProtection());
    private final Fixture good = Fixture.of("aws:lb/loadBalancer:LoadBalancer").with("enableDeletionProtection", true);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("enableDeletionProtection", false)).failsAt("enableDeletionProtection");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("enableDeletionProtection"))
                .failsAt("enableDeletionProtection")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("enableDeletionProtection")).isUnknownAt("enableDeletionProtection");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("enableDeletionProtection", false).secret("enableDeletionProtection"))
                .failsAt("enableDeletionProtection")
                .found("[secret]");
    }
}
