package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Containers are not privileged (SEC-19)")
class DockerNoPrivilegedTest extends PropertyRuleTest {
    DockerNoPrivilegedTest() {
        super(
                new DockerNoPrivileged(),
                Fixture.of("docker:index/container:Container").with("privileged", false),
                "privileged",
                true,
                Missing.PASSES);
    }
}
