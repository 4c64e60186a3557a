package dev.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that says which requirement is proved by which test is made from the tests. */
class CoveragePageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/coverage.md");
    private static final List<Requirement> REQUIREMENTS = Requirement.all(ROOT.resolve("docs/requirements"));
    private static final Proofs PROOFS = Proofs.of(ROOT);

    @Test
    void everyIdThatATestNamesExists() {
        List<String> known = REQUIREMENTS.stream().map(Requirement::id).toList();

        assertThat(known).doesNotHaveDuplicates().hasSizeGreaterThan(400);
        assertThat(known).containsAll(PROOFS.ids());
    }

    /** Run with -Dslipway.regenerate=true to write the page anew. */
    @Test
    void thePublishedPageIsTheOneTheTestsMake() throws IOException {
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                """
                # Which requirement is proved by which test

                Made from the `@Covers` and `@DisplayName` annotations of the tests. The rows are the guides of five applications, taken apart in
                [requirements](requirements). A row without a test is not proved; this page does not say it is.

                """);
        summary(page);
        byApp().forEach((app, rows) -> {
            page.append("\n## ").append(app).append("\n\n| id | asked | proved by |\n|---|---|---|\n");
            rows.forEach(row -> page.append("| ")
                    .append(row.id())
                    .append(" | ")
                    .append(row.text().replace("|", "\\|"))
                    .append(" | ")
                    .append(String.join(", ", PROOFS.of(row.id())))
                    .append(" |\n"));
        });
        return page.toString();
    }

    private static void summary(StringBuilder page) {
        page.append("| app | rows | proved |\n|---|---|---|\n");
        byApp().forEach((app, rows) -> page.append("| ")
                .append(app)
                .append(" | ")
                .append(rows.size())
                .append(" | ")
                .append(rows.stream()
                        .filter(row -> !PROOFS.of(row.id()).isEmpty())
                        .count())
                .append(" |\n"));
    }

    private static Map<String, List<Requirement>> byApp() {
        return REQUIREMENTS.stream()
                .collect(Collectors.groupingBy(Requirement::app, TreeMap::new, Collectors.toList()));
    }
}
