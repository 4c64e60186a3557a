package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.draw.DotText;
import dev.slipway.cli.graph.draw.MermaidText;
import dev.slipway.cli.graph.draw.SvgText;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.OutputFile;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.plan.PlannedLaunch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway graph}: the planned topology as a picture. */
@Command(
        name = "graph",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Draws what is planned: zones of trust, parts, and who talks to whom; SVG, Mermaid or Graphviz.",
        footer = {
            "",
            "Needs no engine, no sandbox and no credentials.",
            "The same plan gives the same bytes.",
            "",
            "Examples:",
            "  slipway graph --target aws --env prod --out topology.svg",
            "  slipway graph --format mermaid"
        })
final class GraphCommand implements Callable<Integer> {
    /** Forms of the picture. */
    enum Format {
        SVG,
        MERMAID,
        DOT
    }

    /** Formats as they are written. */
    static final class Formats extends Words {
        Formats() {
            super(Format.values());
        }
    }

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: svg).",
            completionCandidates = Formats.class)
    Format format = Format.SVG;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    String out = "";

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        Launch launch = options.launch(install);
        Topology topology = PlannedLaunch.of(launch, install, options.settings(launch, install))
                .topology();
        String text =
                switch (format) {
                    case SVG -> SvgText.of(topology);
                    case MERMAID -> MermaidText.of(topology);
                    case DOT -> DotText.of(topology);
                };
        if (out.isEmpty()) {
            Console.forMachines().print(text.stripTrailing());
        } else {
            OutputFile.write(install.resolve(out), text);
            Console.forMachines().progress("wrote " + install.resolve(out));
        }
        return ExitCode.OK;
    }
}
