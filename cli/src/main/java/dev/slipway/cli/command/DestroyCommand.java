package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.plan.StoredPlan;
import dev.slipway.cli.report.Changes;
import dev.slipway.cli.report.LiveProgress;
import dev.slipway.cli.report.Report;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway destroy}: deletes every resource of a stack. */
@Command(
        name = "destroy",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Deletes every resource of a stack in the sandbox.",
        footer = {
            "",
            "The stack, its configuration and its secrets stay, so that the next up finds",
            "them; --remove takes them too.",
            "",
            "Example:",
            "  slipway destroy --target aws --env prod --remove"
        })
final class DestroyCommand extends StackCommand {
    @Option(names = "--remove", description = "Remove the stack, its configuration and its secrets, too.")
    boolean remove;

    @Option(
            names = {"-y", "--yes"},
            description = "Accepted for scripts; the sandbox holds nothing that would need a question.")
    boolean yes;

    @Override
    int run(StackSession session, Launch launch, Console console) {
        Report report = new Report(launch, console);
        console.progress("Destroy");
        Outcome destroy = session.destroy(
                List.of(),
                new LiveProgress(console::progress, session.checkpoint().resources()));
        requireSuccess(destroy, "destroy of stack " + launch.stack());
        session.fingerprint().forget();
        new StoredPlan(home, launch).forget();
        console.progress("  "
                + destroy.summary()
                        .map(it -> Changes.text(it.changes()) + " in " + it.seconds() + " s")
                        .orElse("done"));
        int leftOver = session.deleteLeftOvers();
        if (leftOver > 0) {
            console.progress("  -" + leftOver + " more that no state told of, as a killed run leaves them");
        }
        report.destroy(destroy);
        if (remove) {
            session.pulumi().require("", List.of("stack", "rm", "--stack", launch.stack(), "--yes"));
            console.progress("  stack " + launch.stack() + " removed");
        }
        report.finish(json);
        return ExitCode.OK;
    }
}
