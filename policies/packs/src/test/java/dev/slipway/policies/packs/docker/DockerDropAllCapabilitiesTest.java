package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers drop all capabilities (SEC-19)")
class DockerDropAllCapabilitiesTest {
    private final RuleTester rule = RuleTester.of(new DockerDropAllCapabilities());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("capabilities.drops", List.of("ALL"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("capabilities.drops", List.of("NET_RAW"))).failsAt("capabilities.drops");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("capabilities.drops"))
                .failsAt("capabilities.drops")
                .found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("capabilities.drops")).isUnknownAt("capabilities.drops");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("capabilities.drops", List.of("NET_RAW")).secret("capabilities.drops"))
                .failsAt("capabilities.drops")
                .found("[secret]");
    }
}
