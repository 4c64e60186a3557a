package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Containers drop all capabilities (SEC-19)")
class DockerDropAllCapabilitiesTest extends PropertyRuleTest {
    DockerDropAllCapabilitiesTest() {
        super(
                new DockerDropAllCapabilities(),
                Fixture.of("docker:index/container:Container").with("capabilities.drops", List.of("ALL")),
                "capabilities.drops",
                List.of("NET_RAW"),
                Missing.FAILS);
    }
}
