package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Containers have a memory limit (PERF-03, ALX-CHK-09)")
class DockerMemoryLimitTest extends PropertyRuleTest {
    DockerMemoryLimitTest() {
        super(
                new DockerMemoryLimit(),
                Fixture.of("docker:index/container:Container").with("memory", 512),
                "memory",
                0,
                Missing.FAILS);
    }
}
