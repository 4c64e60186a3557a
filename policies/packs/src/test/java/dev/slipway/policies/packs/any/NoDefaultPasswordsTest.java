package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No password is a default or a sample (SEC-02, CLP-CHK-05, CLP-SEC-01, CLV-CHK-02, CLV-POL-04)")
class NoDefaultPasswordsTest extends VariableRuleTest {
    NoDefaultPasswordsTest() {
        super(RuleTester.of(new NoDefaultPasswords()), "DB_PASSWORD=9fK2-x81-Lq0-Zr7", "DB_PASSWORD=postgres");
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
