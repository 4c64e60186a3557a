package dev.slipway.cli.report;

import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The engine's messages that people must see, each once. */
public final class Diagnostics {
    private Diagnostics() {}

    /** Errors of a run, with the engine's own faults. */
    public static List<String> errors(List<EngineEvent> events) {
        Set<String> errors = new LinkedHashSet<>();
        for (EngineEvent event : events) {
            if (event instanceof Diagnostic it && it.severity().equals("error")) {
                errors.add(text(it));
            } else if (event instanceof EngineEvent.EngineError fault) {
                errors.add("  error: " + fault.message());
            }
        }
        return new ArrayList<>(errors);
    }

    static String text(Diagnostic it) {
        String subject = it.urn().isEmpty() ? "" : it.urn().substring(it.urn().lastIndexOf("::") + 2) + ": ";
        String message = it.message().replaceFirst("^(error|warning): ", "");
        return "  " + it.severity() + ": " + subject + message.replace("\n", "\n  ");
    }
}
