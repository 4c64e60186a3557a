package dev.slipway.cli.home;

import dev.slipway.cli.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file that a user asked for, or says in one line why it cannot be. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes a file that everybody may read; folders on the way are made.
     *
     * @throws CliException when the place cannot be written
     */
    public static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw CliException.failure(
                    file.toString(),
                    "a place that can be written",
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "");
        }
    }
}
