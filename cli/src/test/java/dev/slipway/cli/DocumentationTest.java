package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and documentation point at is there, and what they tell people to type is taken by the command line. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** In the text, or at its end under a name; of a web address only the colon is seen. */
    private static final Pattern LINK = Pattern.compile("(?m)(?:]\\(|^\\[[^]]+]: )([^)\\s#]*)(?:#([^)\\s]+))?");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:^\\s*|\"\\$\\(|&& )\\./slipway ([a-z]+) ?([^#|&)\n]*)");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        for (String room : List.of("docs", "apps", "bench")) {
            try (var files = Files.walk(ROOT.resolve(room))) {
                files.filter(it -> it.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkAndPictureLeadsSomewhere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page).replaceAll("(?s)```.*?```|`[^`\n]*`", ""));
        while (links.find()) {
            if (links.group(1).contains(":")) {
                continue;
            }
            Path target = links.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(links.group(1)).normalize();
            String link = "%s links to %s".formatted(ROOT.relativize(page), links.group());
            assertThat(target).as(link).exists();
            if (links.group(2) != null) {
                assertThat(headings(target)).as(link).contains(links.group(2));
            }
        }
    }

    /** The headings of a page as links name them: lower case, hyphens for spaces, without punctuation. */
    private static List<String> headings(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(it -> it.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void everyDecisionHasANumberOfItsOwnInItsNameAndItsTitle() throws IOException {
        try (var files = Files.list(ROOT.resolve("docs/decisions"))) {
            List<Path> decisions = files.sorted().toList();
            assertThat(decisions).isNotEmpty().allSatisfy(it -> {
                assertThat(it.getFileName().toString()).matches("\\d{4}-[a-z0-9-]+\\.md");
                assertThat(Files.readString(it).lines().findFirst().orElse(""))
                        .matches("# 0*" + Integer.parseInt(number(it)) + "[:.]? .*");
            });
            assertThat(decisions).extracting(DocumentationTest::number).doesNotHaveDuplicates();
        }
    }

    private static String number(Path decision) {
        return decision.getFileName().toString().substring(0, 4);
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        try (var pages = Files.list(ROOT.resolve("docs"))) {
            pages.filter(it -> it.toString().endsWith(".md"))
                    .forEach(it -> assertThat(readme).contains("docs/" + it.getFileName()));
        }
        try (var apps = Files.list(ROOT.resolve("apps"))) {
            apps.filter(Files::isDirectory)
                    .forEach(it -> assertThat(readme).contains("apps/" + it.getFileName() + "/topology.svg"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandThatAPageNamesIsTaken(Path page) throws IOException {
        Matcher commands = COMMAND.matcher(Files.readString(page));
        while (commands.find()) {
            List<String> words = new ArrayList<>(List.of(commands.group(1)));
            words.addAll(List.of(commands.group(2).strip().split("\\s+")));
            words.removeIf(String::isEmpty);
            if (words.stream().noneMatch(it -> it.matches("[A-Z|]+|…|>.*"))) {
                assertThatCode(() -> Main.commandLine().parseArgs(words.toArray(String[]::new)))
                        .as("%s: ./slipway %s", ROOT.relativize(page), words)
                        .doesNotThrowAnyException();
            }
        }
    }
}
