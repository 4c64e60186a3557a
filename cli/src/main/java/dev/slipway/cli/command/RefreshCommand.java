package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.report.Changes;
import dev.slipway.cli.report.Report;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway refresh}: reads what exists and shows how it drifted from the state. */
@Command(
        name = "refresh",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Reads every resource anew, shows drift, and takes it into the state.",
        footer = {"", "What drifted is mended by the next slipway up.", "", "Example:", "  slipway refresh --target aws"
        })
final class RefreshCommand extends StackCommand {
    @Option(names = "--expect-no-changes", description = "Fail when anything drifted.")
    boolean expectNoChanges;

    @Override
    int run(StackSession session, Launch launch, Console console) {
        Report report = new Report(launch, console);
        Outcome refresh = session.refresh(List.of(), SILENT);
        requireSuccess(refresh, "refresh of stack " + launch.stack());
        report.refresh(refresh);
        report.finish(json);
        Map<String, Integer> changes = refresh.summary().map(it -> it.changes()).orElse(Map.of());
        return expectNoChanges && Changes.any(changes) ? ExitCode.FAILURE : ExitCode.OK;
    }
}
