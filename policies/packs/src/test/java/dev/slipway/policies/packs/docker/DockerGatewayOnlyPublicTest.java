package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Only web ports are published to the world (SEC-12, SEC-14, CLP-POL-02, CLP-CHK-02, CLV-CHK-04, ALX-CHK-03, CLV-POL-01, ALX-POL-02, ALX-POL-03)")
class DockerGatewayOnlyPublicTest {
    private final RuleTester rule = RuleTester.of(new DockerGatewayOnlyPublic());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .withJson("ports", "[{\"internal\": 8443, \"external\": 443}]");

    @Test
    void acceptsTheGateway() {
        rule.judge(good).passes();
    }

    @Test
    void acceptsTheLoopback() {
        rule.judge(good.withJson("ports", "[{\"internal\": 3000, \"external\": 3000, \"ip\": \"127.0.0.1\"}]"))
                .passes();
    }

    @Test
    void failsWithAConsole() {
        rule.judge(good.with("ports[0].external", 3000))
                .failsAt("ports[0].external")
                .found("3000");
    }

    @Test
    void waitsForUnknownPorts() {
        rule.judge(good.unknown("ports")).isUnknownAt("ports");
    }

    @Test
    void failsWhenEveryPortOfTheImageIsPublished() {
        rule.judge(Fixture.of("docker:index/container:Container").with("publishAllPorts", true))
                .failsAt("publishAllPorts");
    }

    @Test
    void failsWhereDockerMayChooseThePort() {
        rule.judge(Fixture.of("docker:index/container:Container").withJson("ports", "[{\"internal\": 80}]"))
                .failsAt("ports[0].external");
    }
}
