package dev.slipway.policies.packs.aws.ecs;

import org.junit.jupiter.api.DisplayName;

@DisplayName("ECS containers send their output somewhere (OPS-08, KAR-CHK-07, CLV-CHK-12)")
class EcsLogConfigurationTest extends TaskContainersContract {
    EcsLogConfigurationTest() {
        super(
                new EcsLogConfiguration(),
                "{\"name\": \"api\", \"logConfiguration\": {\"logDriver\": \"awslogs\"}}",
                "{\"name\": \"api\"}",
                "{\"name\": \"api\"}",
                "logConfiguration.logDriver");
    }
}
