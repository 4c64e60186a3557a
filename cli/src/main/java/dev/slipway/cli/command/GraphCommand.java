package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
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
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "  slipway graph --out topology.mmd"
        })
final class GraphCommand implements Callable<Integer> {
    /** Forms of the picture. */
    enum Format {
        SVG,
        MERMAID,
        DOT
    }

    private static final Map<String, Format> BY_ENDING = Map.of(
            "svg", Format.SVG, "mmd", Format.MERMAID, "mermaid", Format.MERMAID, "dot", Format.DOT, "gv", Format.DOT);

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
            description = "${COMPLETION-CANDIDATES} (default: by the ending of --out, else svg).",
            completionCandidates = Formats.class)
    @Nullable
    Format format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    String out = "";

    @Override
    public Integer call() {
        Format form = format == null ? byEnding() : format;
        Install install = Install.fromEnvironment(System.getenv());
        Launch launch = options.launch(install);
        Topology topology = PlannedLaunch.of(launch, install, options.settings(launch, install))
                .topology();
        String text =
                switch (form) {
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

    /** A picture under a name that promises another form would open nowhere. */
    private Format byEnding() {
        String name = String.valueOf(Path.of(out).getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!name.contains(".")) {
            return Format.SVG;
        }
        return Optional.ofNullable(BY_ENDING.get(ending))
                .orElseThrow(() -> CliException.usage(
                        "--out " + out,
                        "a file that ends with .svg, .mmd, .mermaid, .dot or .gv",
                        "." + ending,
                        "draw an SVG and convert it, or say what the file shall hold with --format"));
    }
}
