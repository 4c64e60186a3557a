package dev.slipway.policies.packs.aws.ecs;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("ECS tasks have no public address (SEC-13, KAR-NET-03)")
class EcsNoPublicIpTest extends PropertyRuleTest {
    EcsNoPublicIpTest() {
        super(
                new EcsNoPublicIp(),
                Fixture.of("aws:ecs/service:Service").with("networkConfiguration.assignPublicIp", false),
                "networkConfiguration.assignPublicIp",
                true,
                Missing.PASSES);
    }
}
