package dev.slipway.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
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
        String near = near(fault);
        if (!near.isEmpty()) {
            err.println("  did you mean: " + near + "?");
        }
        err.println("  mend it:  " + command.getCommandSpec().qualifiedName() + " --help lists what it takes");
        return ExitCode.USAGE;
    }

    private static String near(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.stream().limit(3).collect(Collectors.joining(", "));
        }
        return "";
    }
}
