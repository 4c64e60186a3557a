package dev.slipway.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cli.CliException;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.Main;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class InitTest {
    private static final Install INSTALL = Install.fromEnvironment(
            Map.of("SLIPWAY_ROOT", Path.of("..").toAbsolutePath().normalize().toString()));

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    static List<String> templates() {
        return AppTemplate.names(INSTALL);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyApplicationIsATemplateThatHoldsTogetherUnderAnotherName(String template) throws Exception {
        NewApp wanted = new NewApp("corner-shop", Optional.of("shop.example.org"), Optional.of("ops@example.org"));
        String text = AppTemplate.named(INSTALL, template).filled(wanted, "schema.json");
        Path file = Files.writeString(folder.resolve("app.yaml"), text);

        for (Environment environment : Environment.values()) {
            App app = AppLoader.load(file, environment);
            assertThat(app.name()).isEqualTo("corner-shop");
            assertThat(app.domain()).contains("shop.example.org");
            assertThat(app.contact()).contains("ops@example.org");
            assertThat(app.databases())
                    .allSatisfy(it -> assertThat(it.database().orElse("")).doesNotContain("-", template));
        }
        String pathOrModule = "/[\\w./-]*" + template + "[\\w./-]*|\\b" + template + "\\.\\w[\\w.]*";
        assertThat(text.lines()
                        .filter(it -> !it.strip().matches("(image|command):.*"))
                        .map(it -> it.replaceAll(pathOrModule, ""))
                        .skip(3))
                .noneMatch(it -> it.matches(".*\\b" + template + "\\b.*"))
                .noneMatch(it -> it.matches(".*# .*[A-Z]{3}-[A-Z]+-\\d\\d.*"));
    }

    @Test
    void whatBelongsToTheImageStaysAsLongAsTheImageDoes() {
        NewApp wanted = new NewApp("corner-shop", Optional.empty(), Optional.empty());

        assertThat(AppTemplate.named(INSTALL, "alexander").filled(wanted, "schema.json"))
                .contains("command: [/usr/local/bin/alexander-server, --config, /etc/alexander/config.yaml]");
        assertThat(AppTemplate.named(INSTALL, "newsroom").filled(wanted, "schema.json"))
                .contains("DJANGO_SETTINGS_MODULE: newsroom.settings.production")
                .contains("command: [gunicorn, newsroom.wsgi");
    }

    @Test
    void theSchemaLineLeadsToTheSchemaFromWhereverTheFileIs() throws Exception {
        Path file = folder.resolve("deep/er/app.yaml");

        assertThat(run("init", "shop", "--out", file.toString())).isEqualTo(ExitCode.OK);

        String first = Files.readAllLines(file).get(0);
        assertThat(first).startsWith("# yaml-language-server: $schema=../");
        Path schema =
                file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
        assertThat(Files.readString(schema)).contains("draft-07");
    }

    @Test
    void noFileIsOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("app.yaml"), "mine");

        assertThat(run("init", "shop", "--out", file.toString())).isEqualTo(ExitCode.FAILURE);

        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(err.toString()).contains("a place where nothing is yet").contains("--out");
    }

    @Test
    void withoutATerminalANameMustBeGiven() {
        assertThat(run("init")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("no terminal to ask on").contains("clipper|");
    }

    @Test
    void aNameThatNoTargetTakesIsRefusedBeforeAnythingIsWritten() {
        assertThat(run("init", "My_Shop", "--out", folder.resolve("app.yaml").toString()))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("lower-case letters").contains("My_Shop");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnknownTemplateIsNamedWithThoseThatThereAre() {
        assertThat(run(
                        "init",
                        "shop",
                        "--from",
                        "wordpress",
                        "--out",
                        folder.resolve("a.yaml").toString()))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("wordpress").contains("clipper, clovalink");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneClearError() throws Exception {
        Path file = Files.writeString(folder.resolve("plain"), "");

        assertThat(run("init", "shop", "--out", file.resolve("app.yaml").toString()))
                .isEqualTo(ExitCode.FAILURE);

        assertThat(err.toString()).contains("a place that can be written").doesNotContain("\tat ");
    }

    @Test
    void aWrongAnswerIsAskedAgainAndAnEmptyOneTakesTheUsual() {
        StringBuilder asked = new StringBuilder();
        Questions questions = new Questions(new StringReader("NO\n\n"), asked::append);

        assertThat(questions.ask("Name", "shop", "[a-z]+", "letters")).isEqualTo("shop");
        assertThat(asked).hasToString("Name [shop]:   expected letters, found \"NO\"\nName [shop]: ");
    }

    @Test
    void theEndOfTheInputEndsTheQuestions() {
        Questions questions = new Questions(new StringReader(""), it -> {});

        assertThatThrownBy(() -> questions.ask("Name", "", "[a-z]+", "letters")).isInstanceOf(CliException.class);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
