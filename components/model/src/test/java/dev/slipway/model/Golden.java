package dev.slipway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what a run must give. {@code -Dslipway.regenerate=true} writes them anew, to be looked at before they are committed. */
public final class Golden {
    /** The module's test resources. */
    public static final Path RESOURCES = Path.of("src/test/resources");
    /** The root of the project. */
    public static final Path ROOT = Path.of("../..");

    private Golden() {}

    public static void check(Path file, String text) {
        try {
            if (Boolean.getBoolean("slipway.regenerate")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            assertThat(text)
                    .as("%s; if the change is meant, run the test with -Dslipway.regenerate=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError("cannot use " + file, e);
        }
    }
}
