package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers come back after a fault and a reboot (REL-03, KAR-SVC-06)")
class DockerRestartPolicyTest {
    private final RuleTester rule = RuleTester.of(new DockerRestartPolicy());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("restart", "unless-stopped");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("restart", "no")).failsAt("restart");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("restart")).failsAt("restart").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("restart")).isUnknownAt("restart");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("restart", "no").secret("restart"))
                .failsAt("restart")
                .found("[secret]");
    }
}
