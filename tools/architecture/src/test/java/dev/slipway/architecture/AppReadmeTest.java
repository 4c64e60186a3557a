package dev.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each application has a README; its figures and commands are made from the app file and the plans. */
class AppReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final String BEGIN =
            "<!-- From here on made by AppReadmeTest; -Dslipway.regenerate=true writes it anew. -->\n";

    static List<Path> apps() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("apps"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("apps")
    void theReadmeSaysWhatTheAppIsAndWhatThePlansSay(Path app) throws IOException {
        Path file = app.resolve("README.md");
        String own = Files.readString(file).split(BEGIN, 2)[0];
        String wanted = own + BEGIN + "\n" + AppReadme.of(app, ROOT.resolve("docs/requirements/requirements.csv"));
        if (Boolean.getBoolean("slipway.regenerate")) {
            Files.writeString(file, wanted);
        }

        assertThat(own).startsWith("# ").hasSizeGreaterThan(200);
        assertThat(app.resolve("topology.svg")).exists();
        assertThat(Files.readString(file)).isEqualTo(wanted);
    }
}
