package dev.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what each target can do is made from the plans. */
class ParityPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path FILE = ROOT.resolve("docs/parity.md");
    /** Of the app itself, and of what all containers share. */
    private static final Set<String> KEYS = Stream.of("app", "service")
            .flatMap(it -> Reference.get().concept(it).options().keySet().stream())
            .collect(Collectors.toSet());

    private final ParityPage page = ParityPage.of(ROOT.resolve("apps"));

    @Test
    void everyFeatureIsAKeyOfTheAppFile() {
        assertThat(page.features()).isNotEmpty().allSatisfy(feature -> assertThat(feature.split("\\.")[0])
                .isIn(KEYS));
    }

    /** Run with -Dslipway.regenerate=true to write the page anew. */
    @Test
    void thePublishedPageIsTheOneThePlansMake() throws IOException {
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(FILE, page.text());
        }

        assertThat(FILE).hasContent(page.text());
    }
}
