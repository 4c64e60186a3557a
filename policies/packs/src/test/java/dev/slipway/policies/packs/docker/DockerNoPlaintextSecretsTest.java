package dev.slipway.policies.packs.docker;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Containers get no secret in plain text (SEC-03, CLP-SEC-01, KAR-CHK-02, CLV-POL-09)")
class DockerNoPlaintextSecretsTest {
    private final RuleTester rule = RuleTester.of(new DockerNoPlaintextSecrets());
    private final Fixture good = Fixture.of("docker:index/container:Container")
            .with("envs", List.of("LOG_LEVEL=info", "DB_PASSWORD=hunter2-value"))
            .secret("envs[1]");

    @Test
    void acceptsAPulumiSecret() {
        rule.judge(good).passes();
    }

    @Test
    void acceptsSecretEnvironmentAsAWhole() {
        rule.judge(good.with("envs", List.of("DB_PASSWORD=hunter2")).secret("envs"))
                .passes();
    }

    @Test
    void failsInPlainText() {
        rule.judge(good.with("envs", List.of("DB_PASSWORD=hunter2")))
                .failsAt("envs[0]")
                .found("DB_PASSWORD in plain text");
    }

    @Test
    void failsWithAPasswordInAUrl() {
        rule.judge(good.with("envs", List.of("DATABASE_URL=postgres://clipper:hunter2@db/clipper")))
                .failsAt("envs[0]");
    }

    @Test
    void acceptsAFileThatHoldsIt() {
        rule.judge(good.with("envs", List.of("DB_PASSWORD_FILE=/run/secrets/db")))
                .passes();
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }
}
