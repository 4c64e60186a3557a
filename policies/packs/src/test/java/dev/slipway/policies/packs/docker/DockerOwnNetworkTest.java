package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers are on a network of the application (SEC-13, KAR-NET-03)")
class DockerOwnNetworkTest {
    private final RuleTester rule = RuleTester.of(new DockerOwnNetwork());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").withJson("networksAdvanced", "[{\"name\": \"app\"}]");

    @Test
    void passesOnItsOwn() {
        rule.judge(good).passes();
    }

    @Test
    void passesWithNoNetworkAtAll() {
        rule.judge(Fixture.of("docker:index/container:Container").with("networkMode", "none"))
                .passes();
    }

    @Test
    void failsOnTheBridge() {
        rule.judge(good.without("networksAdvanced")).failsAt("networksAdvanced");
    }

    @Test
    void waitsForUnknownNetworks() {
        rule.judge(good.unknown("networksAdvanced")).isUnknownAt("networksAdvanced");
    }
}
