package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No container mounts the host's own folders (SEC-19, CLV-POL-06)")
class DockerNoSensitiveMountTest {
    private final RuleTester rule = RuleTester.of(new DockerNoSensitiveMount());
    private final Fixture good = MountedFile.ofItsOwn();

    @Test
    void passesWithItsOwnFiles() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenMounted() {
        rule.judge(good.with("volumes[0].hostPath", "/etc"))
                .failsAt("volumes[0].hostPath")
                .found("/etc");
    }

    @Test
    void seesBindMounts() {
        rule.judge(good.without("volumes").withJson("mounts", "[{\"type\": \"bind\", \"source\": \"/etc\"}]"))
                .failsAt("mounts[0].source");
    }

    @Test
    void waitsForAnUnknownPath() {
        rule.judge(good.unknown("volumes[0].hostPath")).isUnknownAt("volumes[0].hostPath");
    }

    @Test
    void failsWithAFolderThatHoldsTheSocketOrAllVolumes() {
        for (String path : List.of("/var/run", "/run", "/var/lib/docker", "/srv/../etc", "/etc/")) {
            rule.judge(good.with("volumes[0].hostPath", path)).failsAt("volumes[0].hostPath");
        }
    }

    @Test
    void acceptsWhatLogAgentsRead() {
        for (String path : List.of("/var/lib/docker/containers", "/var/log", "/run/app", "/var/www/shop")) {
            rule.judge(good.with("volumes[0].hostPath", path)).passes();
        }
    }
}
