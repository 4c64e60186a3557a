package dev.slipway.cli.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** This machine's name as the kernel has it, which is what Pulumi writes into its locks; Java's own way may ask a name server. */
final class MachineName {
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private MachineName() {}

    static String ofThis() {
        try {
            return Files.isReadable(LINUX) ? Files.readString(LINUX).strip() : uname();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell this machine's name", e);
        }
    }

    private static String uname() throws IOException {
        Process process = new ProcessBuilder("uname", "-n")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
