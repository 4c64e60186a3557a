package dev.slipway.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checkout under test, and the engine that its launcher finds or builds. */
final class Checkout {
    /** Its root. */
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Map<String, String> TOOLS = exported();
    private static final Path PULUMI = found();

    private Checkout() {}

    /** The Pulumi CLI; where there is none to be had the tests fail with the launcher's own words. */
    static Path pulumi() {
        return PULUMI;
    }

    /** The file of an app that comes with it. */
    static Path app(String name) {
        return ROOT.resolve("apps").resolve(name).resolve("app.yaml");
    }

    /** The names of the apps that come with it. */
    static List<String> apps() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("apps"))) {
            return folders.map(it -> it.getFileName().toString())
                    .filter(it -> Files.exists(app(it)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code slipway env} exports, so that a cache of a test's own need not build the launcher's tools again. */
    static Map<String, String> tools() {
        return TOOLS;
    }

    private static Path found() {
        for (String folder : TOOLS.getOrDefault("PATH", "").split(":")) {
            Path pulumi = Path.of(folder, "pulumi");
            if (Files.isExecutable(pulumi)) {
                return pulumi;
            }
        }
        throw new IllegalStateException("these tests need the Pulumi engine; ./slipway env says why there is none");
    }

    private static Map<String, String> exported() {
        try {
            Process process = new ProcessBuilder(
                            "bash",
                            "-c",
                            "tools=$(./slipway env) && eval \"$tools\" && printf '%s\\n' \"$PATH\" \"$SLIPWAY_JAVA\""
                                    + " \"$SLIPWAY_ARCHIVE\"")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./slipway env failed; its words are above");
            }
            String[] values = lines.split("\n", -1);
            return Map.of("PATH", values[0], "SLIPWAY_JAVA", values[1], "SLIPWAY_ARCHIVE", values[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
