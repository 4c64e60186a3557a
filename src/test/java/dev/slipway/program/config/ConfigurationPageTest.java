package dev.slipway.program.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    /** Run with -Dslipway.regenerate=true to write the page anew. */
    @Test
    void thePublishedPageIsTheOneTheKeysMake() throws IOException {
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(PAGE, ConfigurationPage.markdown());
        }

        assertThat(PAGE).hasContent(ConfigurationPage.markdown());
    }

    @Test
    void everyKeyHasADescriptionAndAnExample() {
        assertThat(ConfigKeys.ALL).allSatisfy(key -> {
            assertThat(key.description()).endsWith(".");
            assertThat(key.example()).isNotBlank();
            assertThat(key.expected()).isNotBlank();
        });
    }
}
