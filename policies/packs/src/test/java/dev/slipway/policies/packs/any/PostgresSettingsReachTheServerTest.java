package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Postgres is tuned by what the server reads (CLP-POL-03, PERF-02)")
class PostgresSettingsReachTheServerTest {
    private final RuleTester rule = RuleTester.of(new PostgresSettingsReachTheServer());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with("image", "postgres:17.6")
            .with("command", List.of("postgres", "-c", "max_connections=200"))
            .with("envs", List.of("POSTGRES_DB=app"));

    @Test
    void passesWithArguments() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAVariableThatNobodyReads() {
        rule.judge(good.with("envs", List.of("POSTGRES_MAX_CONNECTIONS=200")))
                .failsAt("envs[0]")
                .found("POSTGRES_MAX_CONNECTIONS, which the image ignores");
    }

    @Test
    void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson(
                                "spec.containers",
                                """
            [{"env": [{"name": "POSTGRES_SHARED_BUFFERS", "value": "2GB"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }
}
