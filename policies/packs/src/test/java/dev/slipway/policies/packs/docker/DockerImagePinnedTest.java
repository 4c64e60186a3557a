package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Images are named by version or digest (SEC-20, CLP-POL-01, CLV-POL-08, SIG-POL-01)")
class DockerImagePinnedTest {
    private final RuleTester rule = RuleTester.of(new DockerImagePinned());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("image", "redis:8.0-alpine");

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsWhenSpoilt() {
        rule.judge(good.with("image", "grafana/loki:latest")).failsAt("image");
    }

    @Test
    void failsWhenMissing() {
        rule.judge(good.without("image")).failsAt("image").found("nothing");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("image")).isUnknownAt("image");
    }

    @Test
    void seesThroughASecretWithoutShowingIt() {
        rule.judge(good.with("image", "grafana/loki:latest").secret("image"))
                .failsAt("image")
                .found("[secret]");
    }
}
