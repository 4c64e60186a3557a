package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EventReader;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.OutputFile;
import dev.slipway.cli.pullrequest.Money;
import dev.slipway.cli.pullrequest.PreviewComment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway comment}: a preview that plain pulumi made, as a comment. */
@Command(
        name = "comment",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Turns the event log of a plain pulumi preview into Markdown for a pull request.",
        footer = {
            "",
            "Names resources and properties, never the value of one. In the sandbox,",
            "slipway preview --comment does the same.",
            "",
            "Examples:",
            "  export PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true",
            "  pulumi preview --json --policy-pack policies > events.json",
            "  slipway comment events.json --subject prod"
        })
final class CommentCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "EVENTS",
            description = "Events of a preview, one a line, as pulumi preview --json streams them.")
    String events = "";

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            defaultValue = "the stack",
            description = "What was previewed, such as the stack's name; one comment is kept for each.")
    String subject = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    String out = "";

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        String text = new PreviewComment(subject, read(install.resolve(events)), Money.UNKNOWN, List.of()).text();
        if (out.isEmpty()) {
            Console.forMachines().print(text.stripTrailing());
        } else {
            OutputFile.write(install.resolve(out), text);
        }
        return ExitCode.OK;
    }

    private static List<EngineEvent> read(Path file) {
        List<EngineEvent> events;
        try (var lines = Files.lines(file)) {
            events = lines.flatMap(it -> EventReader.read(it).stream()).toList();
        } catch (IOException | UncheckedIOException e) {
            throw CliException.usage(
                    file.toString(), "an event log that can be read", String.valueOf(e.getMessage()), "");
        }
        if (events.isEmpty()) {
            throw CliException.usage(
                    file.toString(),
                    "events of a preview, one a line",
                    "none",
                    "PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true pulumi preview --json > FILE writes them");
        }
        return events;
    }
}
