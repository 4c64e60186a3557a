package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Applications ask for TLS to managed databases (SEC-21, KAR-POL-01, SIG-POL-02, CLV-POL-03, ALX-POL-05)")
class DatabaseConnectionsEncryptedTest {
    private final RuleTester rule =
            RuleTester.of(new DatabaseConnectionsEncrypted()).with("onOneHost", List.of());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("envs", List.of("DB_SSLMODE=require"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of("DB_SSLMODE=disable"))).failsAt("envs[0]");
    }

    @Test
    void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson(
                                "spec.containers",
                                """
            [{"env": [{"name": "DB_SSLMODE", "value": "disable"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void failsInATaskDefinition() {
        rule.judge(Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                        .with(
                                "containerDefinitions",
                                """
            [{"environment": [{"name": "DB_SSLMODE", "value": "disable"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }

    @Test
    void looksIntoSecretUrls() {
        rule.judge(good.with("envs", List.of("DATABASE_URL=postgres://a:b-secret@db/x?sslmode=disable"))
                        .secret("envs[0]"))
                .failsAt("envs[0]")
                .found("sslmode disable in DATABASE_URL");
    }

    @Test
    void oneHostMayDoWithout() {
        rule.with("onOneHost", List.of("docker:*"))
                .judge(good.with("envs", List.of("DB_SSLMODE=disable")))
                .doesNotApply();
    }

    @Test
    void byDefaultOneHostMayDoWithout() {
        RuleTester.of(new DatabaseConnectionsEncrypted())
                .judge(good.with("envs", List.of("DB_SSLMODE=disable")))
                .doesNotApply();
    }
}
