package dev.slipway.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs bash scripts as a user types them, with the launcher's tools on the search path and nothing to read. */
final class Shell {
    private static final int MINUTES = 6;

    private Shell() {}

    /** Runs a script in a folder; variables come on top of this process' own. */
    static Outcome run(Path folder, Map<String, String> variables, String script) {
        try {
            Path out = Files.createTempFile("slipway-out", ".txt");
            Path err = Files.createTempFile("slipway-err", ".txt");
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(Checkout.tools());
            builder.environment().put("NO_COLOR", "1");
            builder.environment().putAll(variables);
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("not done after " + MINUTES + " minutes: " + script + "\n"
                        + Files.readString(out) + Files.readString(err));
            }
            Outcome outcome = new Outcome(script, process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + script, e);
        }
    }
}
