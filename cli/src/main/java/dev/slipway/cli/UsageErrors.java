package dev.slipway.cli;

import dev.slipway.model.check.DidYouMean;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with the arguments, what comes near, and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("slipway: error: " + fault.getMessage());
        near(fault).ifPresent(it -> err.println("  did you mean: " + it + "?"));
        err.println("  mend it:  " + command.getCommandSpec().qualifiedName() + " --help lists what it takes");
        return ExitCode.USAGE;
    }

    /** picocli's own suggestions take "lst" for "stop" before "list". */
    private static Optional<String> near(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String found = unmatched.getUnmatched().get(0);
            CommandLine command = fault.getCommandLine();
            return DidYouMean.of(
                    found,
                    found.startsWith("-")
                            ? command.getCommandSpec().optionsMap().keySet()
                            : command.getSubcommands().keySet());
        }
        return Optional.empty();
    }
}
