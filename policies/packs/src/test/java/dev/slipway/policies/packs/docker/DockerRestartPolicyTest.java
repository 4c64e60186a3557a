package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.PropertyRuleTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Containers come back after a fault and a reboot (REL-03, KAR-SVC-06)")
class DockerRestartPolicyTest extends PropertyRuleTest {
    DockerRestartPolicyTest() {
        super(
                new DockerRestartPolicy(),
                Fixture.of("docker:index/container:Container").with("restart", "unless-stopped"),
                "restart",
                "no",
                Missing.FAILS);
    }
}
