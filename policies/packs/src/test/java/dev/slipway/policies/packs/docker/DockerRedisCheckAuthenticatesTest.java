package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Health checks of Redis ask with the password (KAR-POL-06)")
class DockerRedisCheckAuthenticatesTest {
    private final RuleTester rule = RuleTester.of(new DockerRedisCheckAuthenticates());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with(
                    "healthcheck.tests",
                    List.of("CMD-SHELL", "REDISCLI_AUTH=$(cat /config/password) redis-cli ping | grep -q PONG"));

    @Test
    void passesWithThePassword() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutIt() {
        rule.judge(good.with("healthcheck.tests", List.of("CMD", "redis-cli", "ping")))
                .failsAt("healthcheck.tests")
                .found("redis-cli ping without a password");
    }

    @Test
    void theVariableMayStandInTheEnvironment() {
        rule.judge(good.with("healthcheck.tests", List.of("CMD", "redis-cli", "ping"))
                        .with("envs", List.of("REDISCLI_AUTH=hunter2"))
                        .secret("envs[0]"))
                .passes();
    }

    @Test
    void otherChecksAreNoneOfItsBusiness() {
        rule.judge(good.with("healthcheck.tests", List.of("CMD", "pg_isready"))).doesNotApply();
    }

    @Test
    void waitsForAnUnknownCheck() {
        rule.judge(good.unknown("healthcheck.tests")).isUnknownAt("healthcheck.tests");
    }
}
