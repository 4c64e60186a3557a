package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No container holds Docker's socket (SEC-19)")
class DockerNoSocketMountTest {
    private final RuleTester rule = RuleTester.of(new DockerNoSocketMount());
    private final Fixture good = MountedFile.ofItsOwn();

    @Test
    void passesWithItsOwnFiles() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenMounted() {
        rule.judge(good.with("volumes[0].hostPath", "/var/run/docker.sock"))
                .failsAt("volumes[0].hostPath")
                .found("/var/run/docker.sock");
    }

    @Test
    void seesBindMounts() {
        rule.judge(good.without("volumes")
                        .withJson("mounts", "[{\"type\": \"bind\", \"source\": \"/var/run/docker.sock\"}]"))
                .failsAt("mounts[0].source");
    }

    @Test
    void waitsForAnUnknownPath() {
        rule.judge(good.unknown("volumes[0].hostPath")).isUnknownAt("volumes[0].hostPath");
    }
}
