package dev.slipway.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a command with an exit code and the faults found, all of them together. */
public final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CliException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command could not do its work (exit code 1). */
    public static CliException failure(String where, String expected, String found, String mend) {
        return failure(List.of(new Fault(where, expected, found, mend)));
    }

    /** The command could not do its work, for several reasons (exit code 1). */
    public static CliException failure(List<Fault> faults) {
        return new CliException(
                ExitCode.FAILURE, faults.stream().map(Fault::text).collect(Collectors.joining(System.lineSeparator())));
    }

    /** The command was called wrongly (exit code 2). */
    public static CliException usage(String where, String expected, String found, String mend) {
        return new CliException(ExitCode.USAGE, new Fault(where, expected, found, mend).text());
    }

    /** The same fault of a command whose exit code 1 says something else: it could not run at all (exit code 2). */
    public CliException couldNotRun() {
        return new CliException(ExitCode.USAGE, text());
    }

    /** {@link ExitCode#FAILURE} or {@link ExitCode#USAGE}. */
    public int exitCode() {
        return exitCode;
    }

    /** The faults as text; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
