package dev.slipway.policies.packs.aws.ecs;

import org.junit.jupiter.api.DisplayName;

@DisplayName("ECS containers cannot write to their own image (SEC-19)")
class EcsReadonlyRootfsTest extends TaskContainersContract {
    EcsReadonlyRootfsTest() {
        super(
                new EcsReadonlyRootfs(),
                "{\"name\": \"api\", \"readonlyRootFilesystem\": true}",
                "{\"name\": \"api\", \"readonlyRootFilesystem\": false}",
                "{\"readOnlyRoot\": false}",
                "readonlyRootFilesystem");
    }
}
