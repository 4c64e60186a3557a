package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.plan.StackPlan;
import dev.slipway.cli.plan.StoredPlan;
import dev.slipway.cli.report.Changes;
import dev.slipway.cli.report.LiveProgress;
import dev.slipway.cli.report.NextSteps;
import dev.slipway.cli.report.Report;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway up}: preview, verdicts, update, outputs, where to look next. */
@Command(
        name = "up",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Brings an app up in the sandbox: preview, policy verdicts, update, outputs.",
        footer = {
            "",
            "Without arguments: apps/clipper/app.yaml on the vps target, in the dev",
            "environment. Missing secrets are made and stored encrypted; the sandbox is",
            "started when it does not run.",
            "",
            "Examples:",
            "  slipway up",
            "  slipway up --target aws --env prod",
            "  slipway up --app apps/karigar/app.yaml --target kubernetes",
            "  slipway up -c slipway:domain=shop.example"
        })
final class UpCommand extends StackCommand {
    @Option(
            names = {"-y", "--yes"},
            description = "Accepted for scripts; the sandbox holds nothing that would need a question.")
    boolean yes;

    @Option(
            names = "--no-refresh",
            negatable = false,
            description = "Trust the state instead of reading every resource first, so that drift stays unseen.")
    boolean noRefresh;

    @Override
    int run(StackSession session, Launch launch, Console console) {
        // Planned here first: a fault of configuration, app file or plan costs no start of the engine, and changes have
        // a price.
        StackPlan plan = StackPlan.of(launch, install, planned);
        StoredPlan launched = new StoredPlan(home, launch);
        makeSecrets(session, launch, console);
        List<String> refresh = noRefresh ? List.of() : List.of("--refresh");
        Report report = new Report(launch, console);
        Outcome preview = session.preview(refresh, SILENT);
        report.preview(preview);
        Map<String, Integer> planned = preview.summary().map(it -> it.changes()).orElse(Map.of());
        if (!Changes.any(planned) && session.fingerprint().isThatOfTheLastUpdate()) {
            console.progress("");
            console.progress("Nothing to change: the stack is as the app file describes it.");
            report.outputs(preview);
        } else {
            tellCosts(plan, launched, console);
            console.progress("");
            console.progress("Update");
            Outcome update = session.update(refresh, new LiveProgress(console::progress, Report.announced(preview)));
            requireSuccess(update, "update of stack " + launch.stack());
            launched.write(plan);
            session.fingerprint().leave();
            console.progress("  "
                    + update.summary()
                            .map(it -> Changes.text(it.changes()) + " in " + it.seconds() + " s")
                            .orElse("done"));
            report.update(update);
            report.outputs(update);
        }
        NextSteps.afterUp(launch, install).forEach(console::progress);
        report.finish(json);
        return ExitCode.OK;
    }
}
