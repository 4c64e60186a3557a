package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ECS tasks have no public address (SEC-13, KAR-NET-03)")
class EcsNoPublicIpTest {
    private final RuleTester rule = RuleTester.of(new EcsNoPublicIp());
    private final Fixture good =
            Fixture.of("aws:ecs/service:Service").with("networkConfiguration.assignPublicIp", false);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("networkConfiguration.assignPublicIp", true))
                .failsAt("networkConfiguration.assignPublicIp");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("networkConfiguration.assignPublicIp")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("networkConfiguration.assignPublicIp"))
                .isUnknownAt("networkConfiguration.assignPublicIp");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("networkConfiguration.assignPublicIp", true).secret("networkConfiguration.assignPublicIp"))
                .failsAt("networkConfiguration.assignPublicIp")
                .found("[secret]");
    }
}
