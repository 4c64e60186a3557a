package dev.slipway.cli.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cli.CliException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackConfigTest {
    @TempDir
    Path folder;

    private Path file = Path.of("");
    private StackConfig config = new StackConfig(file);

    @BeforeEach
    void aStackWithASecret() throws Exception {
        file = Files.writeString(
                folder.resolve("Pulumi.dev.yaml"),
                """
                encryptionsalt: v1:abc=:v1:def:ghi
                config:
                  slipway:target: vps
                  slipway:secrets:
                    db-password:
                      secure: v1:nonce:ciphertext
                """);
        config = new StackConfig(file);
    }

    @Test
    void settingAKeyKeepsSaltSecretsAndOtherKeys() {
        assertThat(config.setPlain(Map.of("slipway:target", "vps", "slipway:domain", "shop.example")))
                .isTrue();
        assertThat(config.get("slipway:domain")).isEqualTo("shop.example");
        assertThat(config.get("slipway:target")).isEqualTo("vps");
        assertThat(file).content().contains("v1:abc=:v1:def:ghi").contains("v1:nonce:ciphertext");
    }

    @Test
    void aPlainKeyThatIsNoLongerMeantGoes() {
        config.setPlain(Map.of("slipway:domain", "shop.example"));
        assertThat(config.plain()).containsOnlyKeys("slipway:domain");
        assertThat(config.secretNames()).containsExactly("db-password");
    }

    @Test
    void settingWhatIsSetWritesNothing() throws Exception {
        var before = Files.getLastModifiedTime(file);
        String content = Files.readString(file);
        assertThat(config.setPlain(Map.of("slipway:target", "vps"))).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(file).hasContent(content);
    }

    @Test
    void secretsAreKnownByNameAlone() {
        assertThat(config.secretNames()).containsExactly("db-password");
        assertThat(config.get("slipway:secrets")).isEmpty();
    }

    @Test
    void policiesSeeStructuredKeysAsJsonAndNoSecret() throws Exception {
        Files.writeString(
                file,
                Files.readString(file)
                        + """
                          slipway:suppressions:
                            - {rule: rds-multi-az, resource: db, reason: a trial, owner: ops, expires: "2999-12-31"}
                        """);

        assertThat(config.asPoliciesSeeIt())
                .containsEntry("slipway:target", "vps")
                .containsEntry(
                        "slipway:suppressions",
                        "[{\"rule\":\"rds-multi-az\",\"resource\":\"db\",\"reason\":\"a trial\",\"owner\":\"ops\","
                                + "\"expires\":\"2999-12-31\"}]")
                .doesNotContainKey("slipway:secrets");
    }

    @Test
    void aStackWithoutAFileHasNothing() {
        StackConfig none = new StackConfig(folder.resolve("Pulumi.none.yaml"));
        assertThat(none.get("slipway:target")).isEmpty();
        assertThat(none.secretNames()).isEmpty();
    }

    @Test
    void aSpoiledFileIsNamed() throws Exception {
        Files.writeString(file, "config: [");
        assertThatThrownBy(() -> config.get("slipway:target"))
                .isInstanceOfSatisfying(
                        CliException.class,
                        it -> assertThat(it.text()).contains(file.toString()).contains("expected: a YAML file"));
    }
}
