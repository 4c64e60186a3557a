package dev.slipway.cli;

import dev.slipway.model.check.DidYouMean;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with the arguments, what comes near, and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final Pattern ONE_OF = Pattern.compile("expected one of \\[(.*)] \\(case-insensitive\\)");

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("slipway: error: " + told(fault));
        near(fault).ifPresent(it -> err.println("  did you mean: " + it + "?"));
        err.println("  mend it:  " + command.getCommandSpec().qualifiedName() + " --help lists what it takes");
        return ExitCode.USAGE;
    }

    private static String told(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String found = unmatched.getUnmatched().get(0);
            CommandSpec command = fault.getCommandLine().getCommandSpec();
            String what =
                    found.startsWith("-") ? "option" : command.subcommands().isEmpty() ? "argument" : "command";
            return command.qualifiedName() + " has no " + what + " '" + found + "'";
        }
        // Words as they are typed, and not as Java spells its constants.
        return ONE_OF.matcher(String.valueOf(fault.getMessage()))
                .replaceAll(it -> Matcher.quoteReplacement(
                        "expected one of " + it.group(1).toLowerCase(Locale.ROOT)));
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
