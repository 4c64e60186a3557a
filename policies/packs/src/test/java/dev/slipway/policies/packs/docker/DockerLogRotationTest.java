package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Logs of containers are rotated (REL-21, ALX-CHK-10, CLP-LOG-02)")
class DockerLogRotationTest {
    private final RuleTester rule = RuleTester.of(new DockerLogRotation());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .withJson("logOpts", "{\"max-size\": \"10m\", \"max-file\": \"3\"}");

    @Test
    void passesWithALimit() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("logOpts")).failsAt("logOpts.max-size");
    }

    @Test
    void otherDriversRotateThemselves() {
        rule.judge(good.without("logOpts").with("logDriver", "journald")).doesNotApply();
    }

    @Test
    void waitsForUnknownOptions() {
        rule.judge(good.unknown("logOpts")).isUnknownAt("logOpts");
    }
}
