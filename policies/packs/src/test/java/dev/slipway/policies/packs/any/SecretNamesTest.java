package dev.slipway.policies.packs.any;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Value;
import dev.slipway.policies.sdk.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    private static Verdict plain(String name, Value value) {
        return SecretNames.notPlain(name, PropertyView.of("env", value), "a secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "PGPASSWORD",
                "MYSQL_PWD",
                "SMTP_PASS",
                "REDISCLI_AUTH",
                "dbPassword",
                "spring.datasource.password",
                "db-password",
                "JWT_SIGNING_KEY",
                "AWS_SECRET_ACCESS_KEY",
                "APIKEY",
                "githubToken"
            })
    void knowsTheNamesThatProgramsReallyUse(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PWD",
                "OLDPWD",
                "DB_PASSWORD_FILE",
                "AWS_ACCESS_KEY_ID",
                "ACCESS_TOKEN_EXPIRES_IN",
                "TOKEN_LIFETIME",
                "TOKEN_ISSUER",
                "PASSWORD_MIN_LENGTH",
                "POSTGRES_PASSWORD_ENCRYPTION",
                "PROXY_PASS",
                "MAX_TOKENS",
                "SECRET_PROVIDER",
                "BYPASS",
                "COMPASS_URL"
            })
    void isNotFooledByNamesThatOnlySpeakOfSecrets(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "USE_TOKEN, true, pass",
        "DB_PASSWORD, hunter2, fail",
        "DB_PASSWORD, '', pass",
        "DATABASE_URL, postgres://app:hunter2@db/app, fail",
        "DATABASE_URL, postgres://app:$(DB_PASSWORD)@db/app, pass",
        "DATABASE_URL, postgres://app:${DB_PASSWORD}@db/app, pass",
        "DATABASE_URL, postgres://app:$ecret@db/app, fail",
        "DATABASE_URL, postgres://app@db/app, pass",
        "REDIS_URL, redis://:hunter2@cache:6379, fail"
    })
    void readsTheValueToo(String name, String value, String verdict) {
        assertThat(plain(name, new Value.Text(value)).label()).isEqualTo(verdict);
    }

    @Test
    void waitsForAValueThatIsNotKnownAndNamesNoUnknownElse() {
        assertThat(plain("DB_PASSWORD", Value.unknown()).label()).isEqualTo("unknown");
        assertThat(plain("LOG_LEVEL", Value.unknown()).label()).isEqualTo("pass");
    }
}
