package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers do not run as root (SEC-18, ALX-CHK-04)")
class DockerNonRootTest {
    private final RuleTester rule = RuleTester.of(new DockerNonRoot());
    private final Fixture good = Fixture.of("docker:index/container:Container").with("user", "10001:10001");

    @Test
    void passesWithANumber() {
        rule.judge(good).passes();
    }

    @Test
    void failsAsRoot() {
        rule.judge(good.with("user", "0")).failsAt("user");
    }

    @Test
    void failsWithTheImagesDefault() {
        rule.judge(good.without("user")).failsAt("user").found("nothing");
    }

    @Test
    void namedExceptionsMay() {
        rule.with("exempt", List.of("gateway"))
                .judge(good.named("clipper-gateway").without("user"))
                .doesNotApply();
    }

    @Test
    void whatReadsTheLogsOfContainersNeedsRoot() {
        Fixture agent = good.with("user", "0:0")
                .withJson(
                        "mounts",
                        "[{\"type\": \"bind\", \"source\": \"/var/lib/docker/containers\", \"readOnly\": true}]");
        rule.judge(agent).doesNotApply();
        rule.judge(agent.named("log-agent").without("mounts")).failsAt("user");
    }

    @Test
    void waitsForAnUnknownUser() {
        rule.judge(good.unknown("user")).isUnknownAt("user");
    }
}
