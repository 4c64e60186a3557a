package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No password is a default or a sample (SEC-02, CLP-CHK-05, CLP-SEC-01, CLV-CHK-02, CLV-POL-04)")
class NoDefaultPasswordsTest {
    private final RuleTester rule = RuleTester.of(new NoDefaultPasswords());
    private final Fixture good =
            Fixture.of("docker:index/container:Container").with("envs", List.of("DB_PASSWORD=9fK2-x81-Lq0-Zr7"));

    @Test
    void passesAsItShouldBe() {
        rule.judge(good).passes();
    }

    @Test
    void failsInADockerContainer() {
        rule.judge(good.with("envs", List.of("DB_PASSWORD=postgres"))).failsAt("envs[0]");
    }

    @Test
    void failsInAPod() {
        rule.judge(Fixture.of("kubernetes:core/v1:Pod")
                        .withJson(
                                "spec.containers",
                                """
            [{"env": [{"name": "DB_PASSWORD", "value": "postgres"}]}]"""))
                .failsAt("spec.containers[0].env[0].value");
    }

    @Test
    void failsInATaskDefinition() {
        rule.judge(Fixture.of("aws:ecs/taskDefinition:TaskDefinition")
                        .with(
                                "containerDefinitions",
                                """
            [{"environment": [{"name": "DB_PASSWORD", "value": "postgres"}]}]"""))
                .failsAt("containerDefinitions[0].environment[0].value");
    }

    @Test
    void waitsForUnknownVariables() {
        rule.judge(good.unknown("envs")).isUnknownAt("envs");
    }

    @Test
    void looksIntoSecretsWithoutShowingThem() {
        rule.judge(good.with("envs", List.of("REDIS_PASSWORD=changeme123")).secret("envs[0]"))
                .failsAt("envs[0]")
                .found("a sample password in REDIS_PASSWORD");
    }

    @Test
    void looksIntoKubernetesSecrets() {
        rule.judge(Fixture.of("kubernetes:core/v1:Secret")
                        .with("stringData.DB_PASSWORD", "minioadmin")
                        .secret("stringData"))
                .failsAt("stringData.DB_PASSWORD");
    }

    @Test
    void looksIntoSecretsManager() {
        rule.judge(Fixture.of("aws:secretsmanager/secretVersion:SecretVersion")
                        .with("secretString", "{\"DB_PASSWORD\": \"password123\"}")
                        .secret("secretString"))
                .failsAt("secretString.DB_PASSWORD");
    }

    @Test
    void decodesTheDataOfASecret() {
        Fixture secret = Fixture.of("kubernetes:core/v1:Secret");
        rule.judge(secret.with("data.DB_PASSWORD", "Y2hhbmdlbWU=").secret("data"))
                .failsAt("data.DB_PASSWORD");
        rule.judge(secret.with("data.DB_PASSWORD", "OWZLMi14ODEtTHEwLVpyNw==")).passes();
    }
}
