package dev.slipway.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A completion script for fish, made from the commands' own descriptions. */
final class FishCompletion {
    private FishCompletion() {}

    /** The script for a root command. */
    static String of(CommandLine root) {
        List<String> lines = new ArrayList<>();
        String program = root.getCommandName();
        lines.add("complete -c " + program + " -f -n __fish_use_subcommand");
        root.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                lines.add(line(program, "__fish_use_subcommand", "-a " + name, description(spec)));
                String seen = "'__fish_seen_subcommand_from " + name + "'";
                command.getSubcommands()
                        .forEach((below, it) ->
                                lines.add(line(program, seen, "-a " + below, description(it.getCommandSpec()))));
                spec.options().forEach(option -> lines.add(line(program, seen, flags(option), description(option))));
            }
        });
        return String.join("\n", lines);
    }

    private static String line(String program, String condition, String what, String description) {
        return "complete -c " + program + " -n " + condition + " " + what + " -d '" + description.replace("'", "\\'")
                + "'";
    }

    private static String flags(OptionSpec option) {
        List<String> flags = new ArrayList<>();
        for (String name : option.names()) {
            flags.add(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
        }
        if (option.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            option.completionCandidates().forEach(words::add);
            flags.add("-x -a '" + String.join(" ", words) + "'");
        } else if (option.arity().max() > 0) {
            flags.add("-r");
        }
        return String.join(" ", flags);
    }

    private static String description(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    private static String description(OptionSpec option) {
        return String.join(" ", option.description()).replace("${COMPLETION-CANDIDATES}", "see completion");
    }
}
