package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.plan.CostText;
import dev.slipway.cli.plan.PlanText;
import dev.slipway.cli.plan.StackPlan;
import dev.slipway.cli.plan.StoredPlan;
import dev.slipway.planner.PlanChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway plan}: every decision about a launch, before anything is built, and what a change of it costs. */
@Command(
        name = "plan",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Prints every decision about a launch, and what a change costs: restart, replacement, loss of data.",
        footer = {
            "",
            "Needs no engine, no sandbox and no credentials. Compares with the plan of the",
            "last up of the same stack, or with one that --json wrote. Secrets appear by",
            "name, references too.",
            "",
            "Examples:",
            "  slipway plan --target aws --env prod",
            "  slipway plan --changes          after a change of the app file: what it costs",
            "  slipway plan --json > before.json && slipway plan --against before.json"
        })
final class PlanCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(names = "--json", description = "The plan as JSON, the same plan always as the same text.")
    boolean json;

    @Option(names = "--changes", description = "Only what changed, and what it costs.")
    boolean changes;

    @Option(names = "--against", paramLabel = "FILE", description = "Compare with this plan, written by --json.")
    String against = "";

    @Override
    public Integer call() throws IOException {
        Install install = Install.fromEnvironment(System.getenv());
        Launch launch = options.launch(install);
        Map<String, String> settings = options.settings(launch, install);
        StackPlan plan = StackPlan.of(launch, install, settings);
        Console console = Console.forPeople();
        if (json) {
            console.print(plan.json().stripTrailing());
            return ExitCode.OK;
        }
        if (!changes && against.isEmpty()) {
            PlanText.lines(plan.decisions()).forEach(console::print);
            console.print("");
        }
        Optional<StackPlan> before = before(install, launch);
        if (before.isPresent()) {
            compare(plan, before.get(), console);
        } else {
            console.print("stack " + launch.stack() + " is not launched: nothing to compare with");
        }
        return ExitCode.OK;
    }

    private Optional<StackPlan> before(Install install, Launch launch) throws IOException {
        if (against.isEmpty()) {
            return new StoredPlan(Home.of(install), launch).read();
        }
        Path file = install.resolve(against);
        if (!Files.isRegularFile(file)) {
            throw CliException.usage("--against " + file, "a plan that slipway plan --json wrote", "no such file", "");
        }
        return Optional.of(StackPlan.read(launch.target(), file, Files.readString(file)));
    }

    private static void compare(StackPlan plan, StackPlan before, Console console) {
        List<PlanChange> changed = plan.changesSince(before);
        if (changed.isEmpty()) {
            console.print("no change");
            return;
        }
        console.print("Changes");
        CostText.changes(changed).forEach(console::print);
        console.print("");
        console.print("What they cost");
        CostText.costs(plan.costsSince(before)).forEach(console::print);
    }
}
