package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No container runs a version that gets no more fixes (SIG-POL-11, CLP-POL-08)")
class ImagesSupportedTest {
    private final RuleTester rule = RuleTester.of(new ImagesSupported());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("image", "node:22.11-alpine");

    @Test
    void passesOnASupportedVersion() {
        rule.judge(good).passes();
    }

    @Test
    void failsOnOnePastItsEnd() {
        rule.judge(good.with("image", "docker.io/library/node:18-alpine"))
                .failsAt("image")
                .expected("node 22 or newer");
    }

    @Test
    void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson("spec.containers", """
            [{"image": "ubuntu:20.04"}]"""))
                .failsAt("spec.containers[0].image");
    }

    @Test
    void failsOnAProgramThatHasEnded() {
        rule.judge(good.with("image", "grafana/promtail:3.5.0"))
                .failsAt("image")
                .expected("its successor");
    }

    @Test
    void comparesNumbersNotLetters() {
        rule.judge(good.with("image", "python:3.13")).passes();
        rule.judge(good.with("image", "python:3.9")).failsAt("image");
    }

    @Test
    void aDigestOrAnotherMakersImageSaysNothing() {
        rule.judge(good.with("image", "example/node:1")).passes();
        rule.judge(good.with("image", "node@sha256:0123")).passes();
    }

    @Test
    void waitsForAnUnknownImage() {
        rule.judge(good.unknown("image")).isUnknownAt("image");
    }
}
