package dev.slipway.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.StepEnded;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.cli.launch.Launch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command tells of its runs: sections for people as they come, one document for machines at the end. */
public final class Report {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Console console;
    private final ObjectNode document = MAPPER.createObjectNode();

    public Report(Launch launch, Console console) {
        this.console = console;
        document.put("stack", launch.stack());
        document.put("app", launch.appName());
        document.put("target", launch.targetWord());
        document.put("environment", launch.environmentWord());
    }

    /**
     * Tells a preview: its tree, then what the policies said.
     *
     * @throws CliException when the engine refused to go on, or a mandatory policy is violated
     */
    public void preview(Outcome outcome) {
        Verdicts verdicts = new Verdicts(outcome.events());
        List<String> errors = Diagnostics.errors(outcome.events());
        if (!outcome.succeeded() && verdicts.mandatory() == 0) {
            String told = errors.isEmpty() ? outcome.messages().strip() : String.join("\n", errors);
            throw CliException.failure("the preview failed; nothing was touched\n" + told, "", "", "");
        }
        section("Preview", ResourceTree.ofPreview(outcome.events()).lines());
        console.progress("  " + changes(outcome).map(Changes::text).orElse("nothing to do"));
        section("Policies", verdicts.lines());
        document.set("preview", counts(outcome));
        document.set("violations", violations(outcome.events()));
        if (verdicts.mandatory() > 0) {
            finish(false);
            throw CliException.failure(
                    verdicts.mandatory() + " mandatory policy violation(s); nothing was touched",
                    "a stack that keeps every mandatory rule",
                    "the violations listed above",
                    "each says what mends it; ./slipway explain KEY describes the app file's keys");
        }
    }

    /** Tells of an update, in the document. */
    public void update(Outcome outcome) {
        document.set("update", counts(outcome));
    }

    /** Tells drift as a tree. */
    public void refresh(Outcome outcome) {
        section("Refresh", ResourceTree.ofRefresh(outcome.events()).lines());
        Map<String, Integer> counts = changes(outcome).orElse(Map.of());
        console.progress("  " + (Changes.any(counts) ? "drift: " + Changes.text(counts) : "no drift"));
        document.set("refresh", counts(outcome));
    }

    /** Tells of a destroy, in the document. */
    public void destroy(Outcome outcome) {
        document.set("destroy", counts(outcome));
    }

    /** Tells the stack's outputs as the run left them. */
    public void outputs(Outcome outcome) {
        stackOutputs(outcome.events()).ifPresent(outputs -> {
            section("Outputs", OutputsText.lines(outputs));
            document.set("outputs", outputs);
        });
    }

    /** Prints the document where one was asked for. */
    public void finish(boolean json) {
        if (json) {
            try {
                console.print(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How many changes of resources that a provider manages a preview announces. */
    public static int announced(Outcome preview) {
        return (int) preview.events().stream()
                .filter(EngineEvent.StepStarted.class::isInstance)
                .map(it -> ((EngineEvent.StepStarted) it).step())
                .filter(it -> it.custom() && !it.isProvider() && Marks.changes(it.op()))
                .count();
    }

    private void section(String title, List<String> lines) {
        console.progress("");
        console.progress(title);
        lines.forEach(console::progress);
    }

    private static Optional<Map<String, Integer>> changes(Outcome outcome) {
        return outcome.summary().map(EngineEvent.Summary::changes);
    }

    private static JsonNode counts(Outcome outcome) {
        return MAPPER.valueToTree(changes(outcome).orElse(Map.of()));
    }

    private static JsonNode violations(List<EngineEvent> events) {
        return MAPPER.valueToTree(events.stream()
                .filter(EngineEvent.PolicyViolation.class::isInstance)
                .distinct()
                .toList());
    }

    private static Optional<JsonNode> stackOutputs(List<EngineEvent> events) {
        return events.stream()
                .filter(StepEnded.class::isInstance)
                .map(it -> ((StepEnded) it).step())
                .filter(EngineEvent.Step::isStack)
                .map(EngineEvent.Step::outputs)
                .reduce((first, last) -> last.isEmpty() ? first : last);
    }
}
