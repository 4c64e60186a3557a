package dev.slipway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** The root command's list of commands, in groups. */
final class CommandGroups implements IHelpSectionRenderer {
    private static final int COLUMN = 14;

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Launch", List.of("up", "preview", "refresh", "destroy", "outputs"));
        GROUPS.put("Describe and understand", List.of("init", "plan", "graph", "explain"));
        GROUPS.put("In a pipeline", List.of("check", "comment", "ci"));
        GROUPS.put("Secrets and sandbox", List.of("secrets", "sandbox"));
        GROUPS.put("Tools", List.of("env", "test", "build", "completion", "version"));
    }

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        GROUPS.forEach((title, names) -> {
            text.append(System.lineSeparator()).append(title).append(':').append(System.lineSeparator());
            names.forEach(name -> text.append(line(help, name)));
        });
        return text.toString();
    }

    /** Names of commands in no group: there must be none. */
    static List<String> ungrouped(Set<String> commands) {
        List<String> left = new ArrayList<>(commands);
        GROUPS.values().forEach(left::removeAll);
        return left;
    }

    private static String line(Help help, String name) {
        CommandLine command = help.commandSpec().subcommands().get(name);
        if (command == null) {
            return "";
        }
        String description =
                String.join(" ", command.getCommandSpec().usageMessage().description());
        return "  " + name + " ".repeat(COLUMN - name.length()) + description + System.lineSeparator();
    }
}
