package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No container runs a program that has reached its end (CLP-POL-08)")
class DockerNoRetiredImagesTest {
    private final RuleTester rule = RuleTester.of(new DockerNoRetiredImages());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("image", "grafana/alloy:v1.8.0");

    @Test
    void passesWithASuccessor() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithPromtail() {
        rule.judge(good.with("image", "grafana/promtail:3.2.0")).failsAt("image");
    }

    @Test
    void failsWithMinio() {
        rule.judge(good.with("image", "docker.io/minio/minio:RELEASE")).failsAt("image");
    }

    @Test
    void waitsForAnUnknownImage() {
        rule.judge(good.unknown("image")).isUnknownAt("image");
    }
}
