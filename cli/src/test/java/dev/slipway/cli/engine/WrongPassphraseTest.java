package dev.slipway.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongPassphraseTest {
    private static final String ITSELF = "PULUMI_CONFIG_PASSPHRASE";

    @Test
    void ofAStackInTheSandboxTheFileIsNamedAndTheWayOut() {
        assertThat(text(Map.of(WrongPassphrase.FILE, "/home/me/passphrase", ITSELF, "not used"), true))
                .contains("/home/me/passphrase", "expected: the passphrase that encrypted", "sandbox reset --stacks")
                .doesNotContain("not used");
    }

    @Test
    void ofAStackElsewhereTheVariableIsNamedAndNeverItsValue() {
        assertThat(text(Map.of(ITSELF, "my-own"), false))
                .startsWith(ITSELF + "\n")
                .contains("mend it:  export " + ITSELF)
                .doesNotContain("my-own");
        assertThat(text(Map.of(WrongPassphrase.FILE, "/run/secrets/p"), false)).startsWith("/run/secrets/p\n");
    }

    private static String text(Map<String, String> environment, boolean ours) {
        return new WrongPassphrase(environment, ours).asError().text();
    }
}
