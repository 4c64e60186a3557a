package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

    @Test
    void failsWhenTheHalfOfRootIsAddedBack() {
        rule.judge(good.with("capabilities.adds", List.of("CAP_CHOWN", "CAP_SYS_ADMIN")))
                .failsAt("capabilities.adds[1]");
        rule.judge(good.with("capabilities.adds", List.of("ALL"))).failsAt("capabilities.adds[0]");
        rule.judge(good.with("capabilities.adds", List.of("NET_BIND_SERVICE", "CAP_DAC_READ_SEARCH")))
                .passes();
    }
}
