package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.Console;
import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.launch.SandboxSettings;
import dev.slipway.cli.report.Diagnostics;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One stack, opened as the command line opens it, with the configuration that a team would give it. */
final class EngineStack implements AutoCloseable {
    private static final Console SILENT = Console.of(
            new PrintStream(OutputStream.nullOutputStream()), new PrintStream(OutputStream.nullOutputStream()));

    private static final Set<String> UNCHANGED = Set.of("same", "read", "refresh");

    private final StackSession session;

    private EngineStack(StackSession session) {
        this.session = session;
    }

    /** The stack of an app that comes with the checkout, made if it is not there. */
    static EngineStack open(Engine engine, Combination combination, Map<String, String> config) {
        return open(engine, combination, Checkout.app(combination.app()), config, Map.of());
    }

    /** The same of an app file that lies elsewhere. */
    static EngineStack open(Engine engine, Combination combination, Path file) {
        return open(engine, combination, file, Map.of(), Map.of());
    }

    /** The same with the state written before and after each step, as plain {@code pulumi} does. */
    static EngineStack openSavingEachStep(Engine engine, Combination combination) {
        Map<String, String> eachStep = Map.of("PULUMI_SKIP_CHECKPOINTS", "false");
        return open(engine, combination, Checkout.app(combination.app()), Map.of(), eachStep);
    }

    private static EngineStack open(
            Engine engine,
            Combination combination,
            Path file,
            Map<String, String> config,
            Map<String, String> variables) {
        Environment environment = Environment.valueOf(combination.environment().toUpperCase(Locale.ROOT));
        Launch launch = new Launch(
                file,
                AppLoader.load(file, environment, Optional.ofNullable(config.get("slipway:profile"))),
                Target.valueOf(combination.target().toUpperCase(Locale.ROOT)),
                environment,
                combination.stack());
        Map<String, String> settings = SandboxSettings.of(launch, engine.install(), config);
        engine.secrets().lend(combination);
        StackSession session = StackSession.open(engine.install(), launch, engine, settings, variables, SILENT);
        SharedSecrets.makeMissing(session, launch);
        engine.secrets().keep(combination);
        return new EngineStack(session);
    }

    /** What a run does to resources that a provider manages: the engine's word by URN, without what it leaves or only reads. */
    static Map<String, String> changed(Outcome outcome) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (EngineEvent event : outcome.events()) {
            if (event instanceof EngineEvent.StepStarted started
                    && started.step().custom()
                    && !UNCHANGED.contains(started.step().op())) {
                changed.put(started.step().urn(), started.step().op());
            }
        }
        return changed;
    }

    StackSession session() {
        return session;
    }

    /** An update, judged by the policies; fails the test unless it goes through. */
    Outcome up(String... options) {
        return succeeded("up", session.update(Arrays.asList(options), event -> {}));
    }

    /** Foresees an update; fails the test unless that goes through. */
    Outcome preview(String... options) {
        return succeeded("preview", session.preview(Arrays.asList(options), event -> {}));
    }

    Outcome destroy() {
        return succeeded("destroy", session.destroy(List.of(), event -> {}));
    }

    /** What a run said that people must see: its errors and the mandatory rules it broke. */
    static List<String> complaints(Outcome outcome) {
        List<String> complaints = new ArrayList<>(Diagnostics.errors(outcome.events()));
        for (EngineEvent event : outcome.events()) {
            if (event instanceof EngineEvent.PolicyViolation it && !it.level().equals("advisory")) {
                complaints.add(it.rule() + " at " + it.urn() + ": " + it.message());
            }
        }
        return complaints;
    }

    private static Outcome succeeded(String what, Outcome outcome) {
        assertThat(complaints(outcome))
                .as("what %s complains of; events in %s", what, outcome.log())
                .isEmpty();
        assertThat(outcome.exitCode())
                .as("exit code of %s: %s", what, outcome.messages())
                .isZero();
        return outcome;
    }

    @Override
    public void close() {
        session.close();
    }
}
