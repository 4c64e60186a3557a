package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and documentation point at is there, and what they tell people to type is taken by the command line. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile(
            "(?m)^\\s*\\./slipway (up|preview|plan|graph|init|ci|outputs|comment|explain|check) ?([^#|&\n]*)");

    static List<Path> pages() throws IOException {
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
            files.filter(it -> it.toString().endsWith(".md")).sorted().forEach(pages::add);
            return pages;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page).replaceAll("(?s)```.*?```", ""));
        while (links.find()) {
            Path target = page.resolveSibling(links.group(1)).normalize();
            assertThat(target)
                    .as("%s links to %s", ROOT.relativize(page), links.group(1))
                    .exists();
        }
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
