package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers cannot start processes without end (PERF-03)")
class DockerPidsLimitTest {
    private final RuleTester rule = RuleTester.of(new DockerPidsLimit());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .withJson("ulimits", "[{\"name\": \"nproc\", \"soft\": 512, \"hard\": 512}]");

    @Test
    void passesWithALimit() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good.without("ulimits")).failsAt("ulimits");
    }

    @Test
    void failsWithAnotherLimitOnly() {
        rule.judge(good.withJson("ulimits", "[{\"name\": \"nofile\"}]")).failsAt("ulimits");
    }

    @Test
    void waitsForUnknownLimits() {
        rule.judge(good.unknown("ulimits")).isUnknownAt("ulimits");
    }
}
