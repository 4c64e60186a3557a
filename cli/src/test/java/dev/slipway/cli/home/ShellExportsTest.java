package dev.slipway.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellExportsTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "with space", "it's", "$HOME `id` \"x\"", "a\nb", "", "päth"})
    void aShellReadsBackWhateverTheValueHolds(String value) throws Exception {
        String script = String.join("\n", ShellExports.lines(Map.of("SLIPWAY_TEST", value)))
                + "\nprintf '%s' \"$SLIPWAY_TEST\"";
        Process shell = new ProcessBuilder("sh", "-c", script).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(read).isEqualTo(value);
    }
}
