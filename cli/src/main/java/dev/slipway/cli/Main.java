package dev.slipway.cli;

import dev.slipway.cli.command.SlipwayCommand;
import dev.slipway.program.runtime.CommonPool;
import dev.slipway.sandbox.SandboxUnavailable;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        CommonPool.prepare();
        Interruption.watch();
        // Pulumi's Java SDK repeats on standard error what it tells the engine, and the engine tells us.
        LogManager.getLogManager().reset();
        int exitCode = run(args);
        System.out.flush();
        // Threads of gRPC and of the common pool must not hold up the end.
        Runtime.getRuntime().exit(exitCode);
    }

    private static int run(String[] args) {
        try {
            return commandLine().execute(args);
        } catch (OutOfMemoryError e) {
            System.err.println("slipway: error: out of memory (" + e.getMessage() + "); the heap is at most "
                    + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
            return ExitCode.FAILURE;
        }
    }

    /** The command line with its error texts and exit codes. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new SlipwayCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
        line.setParameterExceptionHandler(new UsageErrors());
        line.setExecutionStrategy(Main::execute);
        line.setExecutionExceptionHandler(
                (fault, command, parsed) -> failed(fault, command.getErr(), Interruption.begun()));
        return line;
    }

    /**
     * Tells what ended a command.
     *
     * @param interrupted whether somebody ended it: they know why, and the fault is but a consequence
     */
    static int failed(Exception fault, PrintWriter err, boolean interrupted) {
        if (interrupted) {
            return ExitCode.FAILURE;
        } else if (fault instanceof CliException told) {
            err.println("slipway: error: " + told.text());
            return told.exitCode();
        } else if (fault instanceof UncheckedIOException files) {
            // A full disk or a folder of someone else's is no flaw of the program: no stack trace.
            err.println("slipway: error: " + unwritable(files).text());
        } else if (fault instanceof SandboxUnavailable silent) {
            err.println("slipway: error: " + unavailable(silent).text());
        } else {
            err.println("slipway: error: a flaw of Slipway itself; please report it with these lines: " + fault);
            fault.printStackTrace(err);
        }
        return ExitCode.FAILURE;
    }

    /** picocli takes --help for an excuse for everything before it: help on a command that there is not would be help on all of them. */
    private static int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (!last.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(last.commandSpec().commandLine(), last.unmatched());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Whichever command asked: a sandbox that is gone is started by the next one. */
    private static CliException unavailable(SandboxUnavailable silent) {
        return CliException.failure(
                "the sandbox",
                "an answer",
                String.valueOf(silent.getMessage()),
                "run the command again, which starts a sandbox that is gone; ./slipway sandbox stop ends one that hangs");
    }

    private static CliException unwritable(UncheckedIOException fault) {
        String message = String.valueOf(fault.getMessage());
        String cause = fault.getCause() == null ? "" : String.valueOf(fault.getCause());
        return CliException.failure(
                message.equals(cause) ? "a file of the cache" : message,
                "files that can be read, and written where there is room",
                cause,
                "make room, or let yourself write there; SLIPWAY_CACHE=FOLDER moves the cache");
    }
}
