package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers have a memory limit (PERF-03, ALX-CHK-09)")
class DockerMemoryLimitTest {
    private final RuleTester rule = RuleTester.of(new DockerMemoryLimit());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("memory", 512);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("memory", 0)).failsAt("memory");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("memory")).failsAt("memory").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("memory")).isUnknownAt("memory");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("memory", 0).secret("memory")).failsAt("memory").found("[secret]");
    }
}
