package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line says of itself. */
class HelpTest {
    @Test
    void helpNamesEveryCommandInAGroup() {
        CommandLine line = Main.commandLine();
        var visible = line.getSubcommands().entrySet().stream()
                .filter(it -> !it.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(visible).isNotEmpty();
        assertThat(CommandGroups.ungrouped(visible)).isEmpty();
        String help = line.getUsageMessage();
        assertThat(help)
                .contains("Launch:")
                .contains("Examples:")
                .contains("./slipway up")
                .contains("test  ");
        visible.forEach(name -> assertThat(help).contains("  " + name + " "));
    }

    /** Lines of a footer are not filled anew: a longer one would be broken in the middle of a command. */
    @Test
    void helpFitsATerminalOfEightyColumns() {
        assertThat(footers(Main.commandLine())).allMatch(it -> it.length() <= 80);
    }

    private static List<String> footers(CommandLine command) {
        List<String> lines =
                new ArrayList<>(List.of(command.getCommandSpec().usageMessage().footer()));
        command.getSubcommands().values().forEach(it -> lines.addAll(footers(it)));
        return lines;
    }

    @Test
    void everyCommandExplainsItselfAndItsOptions() {
        assertThat(undescribed(Main.commandLine())).isEmpty();
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(helpless(Main.commandLine())).isEmpty();
    }

    private static List<String> helpless(CommandLine command) {
        List<String> found = new ArrayList<>();
        var spec = command.getCommandSpec();
        if (!spec.usageMessage().hidden() && !spec.optionsMap().containsKey("--help")) {
            found.add(spec.qualifiedName());
        }
        command.getSubcommands().values().forEach(it -> found.addAll(helpless(it)));
        return found;
    }

    private static List<String> undescribed(CommandLine command) {
        List<String> found = new ArrayList<>();
        var spec = command.getCommandSpec();
        if (spec.usageMessage().description().length == 0) {
            found.add(spec.qualifiedName());
        }
        spec.options().stream()
                .filter(it -> it.description().length == 0)
                .forEach(it -> found.add(spec.qualifiedName() + " " + it.longestName()));
        command.getSubcommands().values().forEach(it -> found.addAll(undescribed(it)));
        return found;
    }
}
