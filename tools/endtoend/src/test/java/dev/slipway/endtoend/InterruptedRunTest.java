package dev.slipway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cli.engine.Checkpoint;
import dev.slipway.cli.engine.EngineEvent.StepEnded;
import dev.slipway.cli.engine.EngineRun.Outcome;
import dev.slipway.sandbox.fault.FaultRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed at any moment is followed by one that ends where an undisturbed run ends. bench/kill-up kills at more points. */
@ExtendWith(OneEngine.class)
class InterruptedRunTest {
    private static final Set<String> CHANGES = Set.of("create", "create-replacement", "update");

    /** What an undisturbed run makes, found out once. */
    private static final Map<Combination, List<String>> UNDISTURBED = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"vps", "aws", "kubernetes"})
    void aRunAfterInterruptedOnesEndsLikeAnUndisturbedOne(String target, Engine engine) {
        Combination combination = new Combination("clipper", target, "dev");
        List<String> undisturbed = undisturbed(engine, combination);
        int quarter = undisturbed.size() / 4;

        assertTheEngineIsKilled(() -> EngineStack.open(engine, combination, Map.of()), quarter);
        assertThat(engine.world()).hasSizeBetween(quarter, 2 * quarter);
        assertTheSandboxDies(engine, combination, 2 * quarter);
        assertTheEngineIsKilled(() -> EngineStack.open(engine, combination, Map.of()), quarter);
        assertThat(engine.world()).hasSizeBetween(2 * quarter, undisturbed.size() - 1);

        assertEndsLike(undisturbed, engine, combination);
        assertNothingIsWrittenInPlace(engine);
    }

    /** Plain pulumi leaves a state that tells of operations under way, where the command leaves the state before its run. */
    @Test
    void soDoesOneAfterPlainPulumiWasKilled(Engine engine) {
        Combination combination = new Combination("clipper", "vps", "dev");
        List<String> undisturbed = undisturbed(engine, combination);
        int half = undisturbed.size() / 2;

        assertTheEngineIsKilled(() -> EngineStack.openSavingEachStep(engine, combination), half);
        // The engine tells of a step before its state does.
        assertThat(new Checkpoint(engine.home().backend(), "slipway", combination.stack()).resources())
                .isPositive();

        assertEndsLike(undisturbed, engine, combination);
    }

    /** No state tells of what the killed run made. */
    @Test
    void aDestroyAfterAKilledRunLeavesNothing(Engine engine) {
        Combination combination = new Combination("clipper", "vps", "dev");
        assertTheEngineIsKilled(() -> EngineStack.open(engine, combination, Map.of()), 20);
        assertThat(engine.world()).isNotEmpty();
        try (EngineStack stack = EngineStack.open(engine, combination, Map.of())) {
            stack.destroy();
            assertThat(stack.session().deleteLeftOvers()).isPositive();
            assertThat(engine.world()).isEmpty();
        }
    }

    /** The state is from before the killed run, and an update that does not refresh trusts it. */
    @Test
    void anUpdateThatTrustsTheStateEndsRightAfterAKilledOne(Engine engine) {
        Combination combination = new Combination("clipper", "vps", "dev");
        List<String> undisturbed = undisturbed(engine, combination);
        try (EngineStack stack = EngineStack.open(engine, combination, Map.of())) {
            stack.up();
        }
        Map<String, String> otherDomain = Map.of("slipway:domain", "other.example.com");
        assertTheEngineIsKilled(() -> EngineStack.open(engine, combination, otherDomain), 2);

        try (EngineStack stack =
                EngineStack.open(engine, combination, Map.of("slipway:domain", "dev.clipper.example.com"))) {
            stack.up();
            assertThat(engine.names()).isEqualTo(undisturbed);
            assertThat(EngineStack.changed(stack.preview("--refresh"))).isEmpty();
        }
    }

    @Test
    void aRunThatFindsNoSandboxSaysSo(Engine engine) {
        try (EngineStack stack = EngineStack.open(engine, new Combination("clipper", "vps", "dev"), Map.of())) {
            engine.stopSandbox();
            Outcome unreachable = stack.session().preview(List.of(), event -> {});
            assertThat(unreachable.exitCode()).isNotZero();
            assertThat(EngineStack.complaints(unreachable)).isNotEmpty();
        } finally {
            engine.restartSandbox();
        }
    }

    private static void assertTheEngineIsKilled(Supplier<EngineStack> opened, int resources) {
        try (EngineStack stack = opened.get()) {
            assertThatThrownBy(() -> killedAfter(stack, resources)).isInstanceOf(Killed.class);
        }
    }

    /** That is a clear error and no hang. */
    private static void assertTheSandboxDies(Engine engine, Combination combination, int resources) {
        engine.faults(FaultRule.of(Map.of("op", "create", "nth", resources, "action", "kill-after")));
        try (EngineStack stack = EngineStack.open(engine, combination, Map.of())) {
            Outcome outcome = stack.session().update(List.of(), event -> {});
            assertThat(outcome.exitCode()).isNotZero();
            assertThat(EngineStack.complaints(outcome)).isNotEmpty();
        } finally {
            engine.restartSandbox();
        }
    }

    private static List<String> undisturbed(Engine engine, Combination combination) {
        return UNDISTURBED.computeIfAbsent(combination, it -> made(engine, it));
    }

    private static List<String> made(Engine engine, Combination combination) {
        try (EngineStack stack = EngineStack.open(engine, combination, Map.of())) {
            stack.up();
        }
        List<String> names = engine.names();
        engine.forget();
        return names;
    }

    private static void assertEndsLike(List<String> undisturbed, Engine engine, Combination combination) {
        try (EngineStack stack = EngineStack.open(engine, combination, Map.of())) {
            stack.up("--refresh");
            assertThat(engine.names()).isEqualTo(undisturbed);
            assertThat(EngineStack.changed(stack.preview("--refresh"))).isEmpty();
        }
    }

    /** Kills the engine as soon as so many resources were made or changed, and this command with it: nothing after that is heard or noted. */
    private static void killedAfter(EngineStack stack, int resources) {
        AtomicInteger made = new AtomicInteger();
        stack.session().update(List.of(), event -> {
            if (event instanceof StepEnded ended
                    && CHANGES.contains(ended.step().op())
                    && ended.step().custom()
                    && !ended.step().urn().contains("pulumi:providers:")
                    && made.incrementAndGet() >= resources) {
                ProcessHandle.current().children().filter(Engine::isEngine).forEach(ProcessHandle::destroyForcibly);
                throw new Killed();
            }
        });
    }

    /** Pulumi writes a state to a new file and renames it, but what it notes beside a state it writes in place: half of that cannot be read. */
    private static void assertNothingIsWrittenInPlace(Engine engine) {
        try (Stream<Path> files = Files.walk(engine.home().backend())) {
            assertThat(files).isNotEmpty().noneMatch(file -> file.toString().endsWith(".attrs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
