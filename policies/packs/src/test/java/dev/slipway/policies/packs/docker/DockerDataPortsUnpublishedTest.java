package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Databases and caches publish no port (SEC-13, CLP-POL-02, CLV-CHK-04, ALX-CHK-03, KAR-NET-03, CLV-POL-01)")
class DockerDataPortsUnpublishedTest {
    private final RuleTester rule = RuleTester.of(new DockerDataPortsUnpublished());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .withJson("ports", "[{\"internal\": 443, \"external\": 443}]");

    @Test
    void acceptsAGateway() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAPublishedDatabase() {
        rule.judge(good.withJson("ports", "[{\"internal\": 5432, \"external\": 15432}]"))
                .failsAt("ports[0]")
                .found("port 5432 published on all addresses");
    }

    @Test
    void failsOnAPublicAddress() {
        rule.judge(good.withJson("ports", "[{\"internal\": 6379, \"ip\": \"203.0.113.5\"}]"))
                .failsAt("ports[0]");
    }

    @Test
    void acceptsTheLoopback() {
        rule.judge(good.withJson("ports", "[{\"internal\": 5432, \"ip\": \"127.0.0.1\"}]"))
                .passes();
    }

    @Test
    void waitsForUnknownPorts() {
        rule.judge(good.unknown("ports")).isUnknownAt("ports");
    }
}
