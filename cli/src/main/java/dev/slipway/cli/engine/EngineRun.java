package dev.slipway.cli.engine;

import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.PrivateFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One operation of the engine on one stack, told as events. */
public final class EngineRun {
    private final Pulumi pulumi;
    private final Home home;
    private final Consumer<Process> started;

    /** Makes runs with the given engine; each started process is handed over, so that a later run can find what a killed one left. */
    public EngineRun(Pulumi pulumi, Home home, Consumer<Process> started) {
        this.pulumi = pulumi;
        this.home = home;
        this.started = started;
    }

    /**
     * How it went.
     *
     * @param events all events, in order
     * @param messages what the engine wrote beside its events
     * @param log the file that holds both
     */
    public record Outcome(int exitCode, List<EngineEvent> events, String messages, Path log) {
        /** The summary; empty when the engine gave up before it. */
        public Optional<EngineEvent.Summary> summary() {
            return events.stream()
                    .filter(EngineEvent.Summary.class::isInstance)
                    .map(EngineEvent.Summary.class::cast)
                    .reduce((first, last) -> last);
        }

        /** Whether the engine did what it was asked. */
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Runs {@code pulumi VERB --stack STACK --json …}, telling each event to the listener as it comes. */
    public Outcome run(String verb, String stack, List<String> options, Consumer<EngineEvent> listener) {
        List<String> arguments = new ArrayList<>(List.of(verb, "--stack", stack, "--json"));
        arguments.addAll(options);
        PrivateFile.folders(home.logs());
        Path log = home.logs().resolve(stack + "-" + verb + ".events.json");
        Path errors = home.logs().resolve(stack + "-" + verb + ".err");
        List<EngineEvent> events = new ArrayList<>();
        try (BufferedWriter writer = Files.newBufferedWriter(log)) {
            int exitCode = pulumi.stream(arguments, errors, started, line -> {
                write(writer, line);
                EventReader.read(line).ifPresent(event -> {
                    events.add(event);
                    listener.accept(event);
                });
            });
            return new Outcome(exitCode, events, EventReader.plain(Files.readString(errors)), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + log, e);
        }
    }

    private static void write(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the engine's events", e);
        }
    }
}
