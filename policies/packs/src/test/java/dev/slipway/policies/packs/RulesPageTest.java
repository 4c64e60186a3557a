package dev.slipway.policies.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "rules.md");

    @Test
    void thePageInTheDocumentationIsUpToDate() throws IOException {
        String page = RulesPage.of(SlipwayPack.create());
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md; if the change is meant, write it anew with -Dslipway.regenerate=true")
                .isEqualTo(page);
    }
}
