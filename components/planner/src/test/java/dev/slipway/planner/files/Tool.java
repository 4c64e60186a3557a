package dev.slipway.planner.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real program that reads our files. Where it is not installed its tests are skipped, with the reason; in CI they fail. */
public final class Tool {
    private final Path program;

    private Tool(Path program) {
        this.program = program;
    }

    /** Finds a program, also where only root looks. */
    public static Tool of(String name) {
        Path found = Stream.of(
                        Stream.of(System.getenv("PATH").split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/sbin"),
                        IntStream.rangeClosed(14, 18).mapToObj(version -> "/usr/lib/postgresql/" + version + "/bin"))
                .flatMap(directories -> directories)
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (found == null) {
            String reason = name + " is not installed, so what it says about our files is not known";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        return new Tool(Objects.requireNonNull(found));
    }

    /** Where it is. */
    public Path path() {
        return program;
    }

    /** Runs the program in a directory; it must end well within a minute. Gives what it printed. */
    public String accepts(Path directory, String... arguments) {
        Run run = run(directory, arguments);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run.output();
    }

    /** Runs the program in a directory; it must refuse. Gives what it printed. */
    public String refuses(Path directory, String... arguments) {
        Run run = run(directory, arguments);
        assertThat(run.exitCode()).as(run.output()).isNotZero();
        return run.output();
    }

    private record Run(int exitCode, String output) {}

    private Run run(Path directory, String... arguments) {
        try {
            List<String> command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                    .toList();
            Path output = Files.createTempFile(directory, "output", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                Assertions.fail(command + " does not end: " + Files.readString(output));
            }
            return new Run(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
