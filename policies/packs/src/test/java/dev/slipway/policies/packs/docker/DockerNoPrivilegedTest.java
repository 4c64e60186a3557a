package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers are not privileged (SEC-19)")
class DockerNoPrivilegedTest {
    private final RuleTester rule = RuleTester.of(new DockerNoPrivileged());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("privileged", false);

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("privileged", true)).failsAt("privileged");
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("privileged")).passes();
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("privileged")).isUnknownAt("privileged");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("privileged", true).secret("privileged"))
                .failsAt("privileged")
                .found("[secret]");
    }
}
