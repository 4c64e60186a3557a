package dev.slipway.sandbox;

import dev.slipway.sandbox.fault.FaultRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a sandbox runs.
 *
 * @param world the file that holds what exists; made at the first change
 * @param port on 127.0.0.1, 0 for any free one
 * @param adminToken what admin calls must present; empty switches them off
 * @param faults what goes wrong from the start
 * @param log told of every call, without values
 * @param halt ends the process when a fault says so
 * @param patience how long a creation waits for what it needs to become ready, such as a pod's secret; the real provider waits minutes
 */
public record SandboxOptions(
        Path world,
        int port,
        String adminToken,
        List<FaultRule> faults,
        Consumer<String> log,
        Runnable halt,
        Duration patience) {

    /** Copies the rules. */
    public SandboxOptions {
        faults = List.copyOf(faults);
    }

    /** A sandbox over this world on any free port, without admin calls, faults or log. */
    public static SandboxOptions of(Path world) {
        return new SandboxOptions(
                world, 0, "", List.of(), text -> {}, () -> Runtime.getRuntime().halt(137), Duration.ofSeconds(5));
    }

    /** The same with a port. */
    public SandboxOptions withPort(int other) {
        return new SandboxOptions(world, other, adminToken, faults, log, halt, patience);
    }

    /** The same with admin calls for who presents this token. */
    public SandboxOptions withAdminToken(String token) {
        return new SandboxOptions(world, port, token, faults, log, halt, patience);
    }

    /** The same with faults. */
    public SandboxOptions withFaults(List<FaultRule> rules) {
        return new SandboxOptions(world, port, adminToken, rules, log, halt, patience);
    }

    /** The same with a log. */
    public SandboxOptions withLog(Consumer<String> other) {
        return new SandboxOptions(world, port, adminToken, faults, other, halt, patience);
    }

    /** The same with another end for a kill. */
    public SandboxOptions withHalt(Runnable other) {
        return new SandboxOptions(world, port, adminToken, faults, log, other, patience);
    }

    /** The same with another patience. */
    public SandboxOptions withPatience(Duration other) {
        return new SandboxOptions(world, port, adminToken, faults, log, halt, other);
    }
}
