package dev.slipway.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_PASSWORD: hunter2|DB_PASSWORD: *******",
                "env: {TOKEN: hunter2, LEVEL: info}|env: {TOKEN: *******, LEVEL: info}",
                "JWT_SECRET: 'hunter 2'|JWT_SECRET: **********",
                "API_KEY : hunter2|API_KEY : *******",
                "URL: https://me:hunter2@example.com/|URL: https://me:*******@example.com/"
            })
    void whatMayBeASecretIsStarred(String line, String masked) {
        assertThat(Masked.line(line)).isEqualTo(masked).doesNotContain("hunter").hasSize(line.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JWT_SECRET: ${secrets.jwt-secret}",
                "JWT_SECRET: \"${secrets.jwt-secret}\"",
                "URL: https://example.com/a:b",
                "secrets: {token: {}}",
                "LEVEL: info"
            })
    void whatIsNoSecretStays(String line) {
        assertThat(Masked.line(line)).isEqualTo(line);
    }

    @Test
    void anAddressPutTogetherFromReferencesStays() {
        String line = "URL: postgres://${db.user}:${db.password}@${db.host}/";

        assertThat(Masked.line(line)).isEqualTo(line);
    }
}
