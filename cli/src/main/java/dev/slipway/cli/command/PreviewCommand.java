package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.home.Launch;
import dev.slipway.cli.report.Changes;
import dev.slipway.cli.report.Report;
import java.util.List;
import java.util.Map;
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
            "Exit code 1 when a mandatory policy is violated, or with --expect-no-changes when something would change.",
            "",
            "Examples:",
            "  slipway preview --target aws --env prod",
            "  slipway preview --expect-no-changes"
        })
final class PreviewCommand extends StackCommand {
    @Option(names = "--expect-no-changes", description = "Fail when up would change anything.")
    boolean expectNoChanges;

    @Option(names = "--refresh", description = "Read every resource first, so that drift is seen.")
    boolean refresh;

    @Override
    int run(StackSession session, Launch launch, Console console) {
        makeSecrets(session, launch, console);
        Report report = new Report(launch, console);
        Outcome preview = session.preview(refresh ? List.of("--refresh") : List.of(), SILENT);
        report.preview(preview);
        report.finish(json);
        Map<String, Integer> planned = preview.summary().map(it -> it.changes()).orElse(Map.of());
        return expectNoChanges && Changes.any(planned) ? ExitCode.FAILURE : ExitCode.OK;
    }
}
