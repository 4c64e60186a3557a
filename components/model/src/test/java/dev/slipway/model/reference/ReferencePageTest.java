package dev.slipway.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferencePageTest {
    @Test
    void thePageInTheDocsIsTheReferences() throws IOException {
        String opening = Files.readString(Golden.RESOURCES.resolve("app-file-opening.md"));

        Golden.check(Golden.ROOT.resolve("docs/app-file.md"), ReferencePage.render(opening, snippet()));
    }

    @Test
    void thePageNamesEveryOption() throws IOException {
        String page = Files.readString(Golden.ROOT.resolve("docs/app-file.md"));

        for (Concept concept : Reference.get().concepts()) {
            assertThat(page).contains("\n## " + concept.name() + "\n");
            concept.options().keySet().forEach(key -> assertThat(page).contains("| `" + key + "` |"));
        }
    }

    /** The Java form, from code that compiles and is compared with the YAML form. */
    private static String snippet() throws IOException {
        String code = Files.readString(Path.of("src/test/java/dev/slipway/model/ClipperInJava.java"));
        int begin = code.indexOf("// docs:begin") + "// docs:begin".length();
        return code.substring(begin, code.indexOf("// docs:end"))
                .stripTrailing()
                .stripIndent();
    }
}
