package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.home.OutputFile;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.plan.StackPlan;
import dev.slipway.cli.plan.StoredPlan;
import dev.slipway.cli.pullrequest.Money;
import dev.slipway.cli.pullrequest.PreviewComment;
import dev.slipway.cli.report.Changes;
import dev.slipway.cli.report.Report;
import dev.slipway.planner.ChangeCost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway preview}: what up would do, and what the policies say of it. */
@Command(
        name = "preview",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Shows what up would change and what the policies say of it; changes nothing.",
        footer = {
            "",
            "Exit code 1 when a mandatory policy is violated, or with --expect-no-changes",
            "when something would change.",
            "",
            "Examples:",
            "  slipway preview --target aws --env prod",
            "  slipway preview --comment preview.md       for a pull request",
            "  slipway preview --expect-no-changes"
        })
final class PreviewCommand extends StackCommand {
    @Option(names = "--expect-no-changes", description = "Fail when up would change anything.")
    boolean expectNoChanges;

    @Option(names = "--refresh", description = "Read every resource first, so that drift is seen.")
    boolean refresh;

    @Option(
            names = "--comment",
            paramLabel = "FILE",
            description = "Write the preview as Markdown for a pull request, also when it fails.")
    String comment = "";

    @Override
    int run(StackSession session, Launch launch, Console console) {
        makeSecrets(session, launch, console);
        Report report = new Report(launch, console);
        Outcome preview = session.preview(refresh ? List.of("--refresh") : List.of(), SILENT);
        if (!comment.isEmpty()) {
            OutputFile.write(install.resolve(comment), comment(launch, preview));
            console.progress("wrote " + install.resolve(comment));
        }
        report.preview(preview);
        plan(launch).ifPresent(plan -> tellCosts(plan, new StoredPlan(home, launch), console));
        report.finish(json);
        Map<String, Integer> changes = preview.summary().map(it -> it.changes()).orElse(Map.of());
        return expectNoChanges && Changes.any(changes) ? ExitCode.FAILURE : ExitCode.OK;
    }

    private String comment(Launch launch, Outcome preview) {
        String subject = launch.appName() + " on " + launch.targetWord() + ", " + launch.environmentWord();
        Optional<StackPlan> now = plan(launch);
        Optional<StackPlan> before = new StoredPlan(home, launch).read();
        Money money = new Money(before.flatMap(StackPlan::monthlyUsd), now.flatMap(StackPlan::monthlyUsd));
        List<ChangeCost> costs = now.flatMap(it -> before.map(it::costsSince)).orElse(List.of());
        return new PreviewComment(subject, preview.events(), money, costs).text();
    }

    /** Empty when the program refuses to plan: the preview's own errors say why. */
    private Optional<StackPlan> plan(Launch launch) {
        try {
            return Optional.of(StackPlan.of(launch, install, planned));
        } catch (CliException refused) {
            return Optional.empty();
        }
    }
}
