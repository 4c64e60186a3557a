package dev.slipway.policies.packs.any;

import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Applications ask for TLS to managed databases (SEC-21, KAR-POL-01, CLV-POL-03)")
class DatabaseConnectionsEncryptedTest extends VariableRuleTest {
    DatabaseConnectionsEncryptedTest() {
        super(
                RuleTester.of(new DatabaseConnectionsEncrypted()).with("onOneHost", List.of()),
                "DB_SSLMODE=require",
                "DB_SSLMODE=disable");
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
