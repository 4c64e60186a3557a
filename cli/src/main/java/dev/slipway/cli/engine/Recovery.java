package dev.slipway.cli.engine;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts a stack right after a command was killed: waits for the engine it left, frees the lock that engine held, finds out of every resource
 * whose creation had begun whether it came to be, and reads what the run changed or deleted before any state told of it.
 */
public final class Recovery {
    private static final int GRACE_SECONDS = 15;

    private final Pulumi pulumi;
    private final Home home;
    private final String project;
    private final Consumer<String> progress;

    public Recovery(Pulumi pulumi, Home home, String project, Consumer<String> progress) {
        this.pulumi = pulumi;
        this.home = home;
        this.project = project;
        this.progress = progress;
    }

    /**
     * Mends the stack if there is something to mend.
     *
     * @param idsOf the ids under which the resource of a URN exists in the sandbox's world: more than one while one replaces another
     */
    public void mend(StackLock lock, String stack, Function<String, List<String>> idsOf) {
        Optional<EngineProcess> killed = lock.left();
        killed.flatMap(EngineProcess::alive).ifPresent(this::awaitEnd);
        freeEngineLock(stack);
        Checkpoint state = new Checkpoint(home.backend(), project, stack);
        List<Checkpoint.Pending> pending = state.pending();
        if (!pending.isEmpty()) {
            settle(pending, state, stack, idsOf);
        } else if (killed.isPresent() && state.resources() > 0) {
            progress.accept("reading what a killed run changed");
            pulumi.require("", refresh(stack));
        }
        lock.ended();
    }

    private void awaitEnd(ProcessHandle engine) {
        progress.accept(
                "the engine of a killed command is still at work (process " + engine.pid() + "); waiting for it");
        if (!ended(engine)) {
            // Asked to end it finishes what is under way and writes the state; only one that hangs is killed.
            engine.destroy();
            if (!ended(engine)) {
                engine.destroyForcibly();
                ended(engine);
            }
        }
    }

    private static boolean ended(ProcessHandle engine) {
        try {
            engine.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only a dead engine's lock: a live one is somebody else's, such as that of plain pulumi in another window. */
    private void freeEngineLock(String stack) {
        lock(stack).filter(BackendLock::isOfAnotherMachine).ifPresent(elsewhere -> {
            throw CliException.failure(
                    "stack " + stack,
                    "nobody else at work on it",
                    "Pulumi's lock, taken by process " + elsewhere.holder().pid() + " of the machine "
                            + elsewhere.machine() + ", which cannot be asked from here whether that still runs",
                    "let it end there and run this again; if it was killed, delete " + elsewhere.file());
        });
        lock(stack).flatMap(it -> it.holder().alive()).ifPresent(engine -> {
            progress.accept(
                    "plain pulumi is at work on stack " + stack + " (process " + engine.pid() + "); waiting for it");
            if (!ended(engine)) {
                throw CliException.failure(
                        "stack " + stack,
                        "nobody else at work on it",
                        "process " + engine.pid() + " holds Pulumi's lock",
                        "wait until it has ended, and run this again");
            }
        });
        lock(stack).ifPresent(dead -> {
            progress.accept("freeing the lock that a killed run left on stack " + stack);
            pulumi.require("", List.of("cancel", "--stack", stack, "--yes"));
        });
    }

    private Optional<BackendLock> lock(String stack) {
        return BackendLock.of(home.backend(), project, stack);
    }

    private void settle(
            List<Checkpoint.Pending> pending, Checkpoint state, String stack, Function<String, List<String>> idsOf) {
        progress.accept("settling " + pending.size() + " operation(s) that a killed run left unfinished");
        Map<String, String> known = state.idsByUrn();
        List<String> arguments = new ArrayList<>(refresh(stack));
        for (Checkpoint.Pending it : pending) {
            if (it.isCreate()) {
                idsOf.apply(it.urn()).stream()
                        .filter(id -> !id.equals(known.get(it.urn())))
                        .findFirst()
                        .ifPresent(id -> arguments.addAll(
                                List.of("--import-pending-creates", it.urn(), "--import-pending-creates", id)));
            }
        }
        arguments.add("--clear-pending-creates");
        pulumi.require("", arguments);
    }

    private static List<String> refresh(String stack) {
        return List.of("refresh", "--stack", stack, "--yes", "--skip-preview");
    }
}
