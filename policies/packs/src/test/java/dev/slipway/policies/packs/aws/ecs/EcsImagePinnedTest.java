package dev.slipway.policies.packs.aws.ecs;

import org.junit.jupiter.api.DisplayName;

@DisplayName("ECS images are named by version or digest (SEC-20, CLP-POL-01, CLV-POL-08, SIG-POL-01)")
class EcsImagePinnedTest extends TaskContainersContract {
    EcsImagePinnedTest() {
        super(
                new EcsImagePinned(),
                "{\"name\": \"api\", \"image\": \"registry.example/api:1.4.2\"}",
                "{\"name\": \"api\", \"image\": \"registry.example:5000/api\"}",
                "{\"image\": \"api:latest\"}",
                "image");
    }
}
