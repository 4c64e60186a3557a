package dev.slipway.cli.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SecretMakerTest {
    private final SecretMaker maker = new SecretMaker();

    private static Secret secret(SecretEncoding encoding, int length) {
        return Secret.builder("token").encoding(encoding).length(length).build();
    }

    @Property(tries = 50)
    void aValueHasTheLengthAndAlphabetThatWereAskedFor(@ForAll @IntRange(min = 16, max = 512) int length) {
        assertThat(maker.make(secret(SecretEncoding.ALPHANUMERIC, length))).matches("[A-Za-z0-9]{" + length + "}");
        assertThat(maker.make(secret(SecretEncoding.HEX, length))).matches("[0-9a-f]{" + 2 * length + "}");
        assertThat(Base64.getDecoder().decode(maker.make(secret(SecretEncoding.BASE64, length))))
                .hasSize(length);
    }

    @Test
    void noTwoValuesAreTheSame() {
        Set<String> values = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            values.add(maker.make(secret(SecretEncoding.ALPHANUMERIC, 16)));
        }
        assertThat(values).hasSize(1000);
    }
}
