package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No two containers publish the same port of a host (KAR-POL-06)")
class DockerNoPortClashTest {
    private final RuleTester rule = RuleTester.of(new DockerNoPortClash());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .named("gateway")
            .withJson("ports", "[{\"internal\": 8080, \"external\": 80}]");
    private final Fixture other = good.named("metrics");

    @Test
    void passesWithPortsOfTheirOwn() {
        rule.judge(good, other.with("ports[0].external", 9090)).passes();
    }

    @Test
    void failsWhenTwoWantTheSame() {
        rule.judge(good, other).failsAt("ports[0].external").found("80, as on metrics");
    }

    @Test
    void twoAddressesOfAHostAreTwoPorts() {
        rule.judge(good.with("ports[0].ip", "10.0.0.1"), other.with("ports[0].ip", "127.0.0.1"))
                .passes();
    }

    @Test
    void everyAddressIncludesEach() {
        rule.judge(good, other.with("ports[0].ip", "127.0.0.1")).failsAt("ports[0].external");
    }

    @Test
    void tcpAndUdpAreTwoPorts() {
        rule.judge(good, other.with("ports[0].protocol", "udp")).passes();
    }

    @Test
    void anotherHostIsAnotherMatter() {
        rule.judge(good.inRegion("one"), other.inRegion("two")).passes();
    }

    @Test
    void waitsForUnknownPorts() {
        rule.judge(good.unknown("ports"), other).isUnknownAt("ports");
    }
}
