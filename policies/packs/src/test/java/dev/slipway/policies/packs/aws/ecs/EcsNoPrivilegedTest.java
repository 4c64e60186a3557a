package dev.slipway.policies.packs.aws.ecs;

import org.junit.jupiter.api.DisplayName;

@DisplayName("ECS containers are not privileged (SEC-19)")
class EcsNoPrivilegedTest extends TaskContainersContract {
    EcsNoPrivilegedTest() {
        super(
                new EcsNoPrivileged(),
                "{\"name\": \"api\", \"image\": \"api:1\"}",
                "{\"name\": \"api\", \"privileged\": true}",
                "{\"privileged\": true}",
                "privileged");
    }
}
