package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Images are named by version or digest (SEC-20, CLP-POL-01, CLV-POL-08, SIG-POL-01)")
class DockerImagePinnedTest extends PropertyRuleTest {
    DockerImagePinnedTest() {
        super(
                new DockerImagePinned(),
                Fixture.of("docker:index/container:Container").with("image", "redis:8.0-alpine"),
                "image",
                "grafana/loki:latest",
                Missing.FAILS);
    }
}
