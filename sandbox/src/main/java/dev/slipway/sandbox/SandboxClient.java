package dev.slipway.sandbox;

import com.google.protobuf.Struct;
import dev.slipway.sandbox.daemon.AdminService;
import dev.slipway.sandbox.daemon.Home;
import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.value.Values;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds, starts, asks and stops the sandbox of a home folder; used by the command line and by tests. Every question may end in a
 * {@link SandboxUnavailable}.
 */
public final class SandboxClient implements AutoCloseable {
    private static final int MESSAGE_BYTES = 400 << 20;

    private final Home home;
    private final Home.Running running;
    private final ManagedChannel channel;

    private SandboxClient(Home home, Home.Running running) {
        this.home = home;
        this.running = running;
        this.channel = NettyChannelBuilder.forAddress("127.0.0.1", running.port())
                .usePlaintext()
                .maxInboundMessageSize(MESSAGE_BYTES)
                .build();
    }

    /** The sandbox that runs in this home, if one does. */
    public static Optional<SandboxClient> find(Path home) {
        Home folder = new Home(home.toAbsolutePath());
        return folder.running().map(running -> new SandboxClient(folder, running));
    }

    /**
     * The sandbox that runs in this home, or a fresh one that is ready.
     *
     * @param javaCommand the command up to the main class's arguments, such as {@code [java, -cp, …, dev.slipway.sandbox.SandboxMain]}
     * @param idleTimeout after which it stops by itself
     * @param patience how long it may take to be ready
     * @throws IOException if it cannot be started, with what it printed
     */
    public static SandboxClient start(Path home, List<String> javaCommand, Duration idleTimeout, Duration patience)
            throws IOException {
        Optional<SandboxClient> found = find(home);
        if (found.isPresent()) {
            return found.get();
        }
        Path folder = Files.createDirectories(home.toAbsolutePath());
        List<String> command = new ArrayList<>(javaCommand);
        command.addAll(List.of("serve", "--home", folder.toString(), "--idle-timeout", idleTimeout.toSeconds() + "s"));
        Path printed = folder.resolve("start.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        return awaitReady(home, process, patience, printed);
    }

    private static SandboxClient awaitReady(Path home, Process process, Duration patience, Path printed)
            throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Home folder = new Home(home.toAbsolutePath());
        try {
            while (System.nanoTime() < end) {
                Optional<SandboxClient> found = find(home);
                if (found.isPresent()) {
                    return found.get();
                }
                if (process.isAlive()) {
                    process.waitFor(20, TimeUnit.MILLISECONDS);
                } else if (folder.served()) {
                    TimeUnit.MILLISECONDS.sleep(20); // two starts at once: the other one won, and is not ready yet
                } else if (find(home).isEmpty()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String how = process.isAlive() ? "not ready after " + patience.toSeconds() + " s" : "it ended at once";
        process.destroy();
        throw new IOException(how + "; it printed: " + Files.readString(printed).strip());
    }

    /** Its port. */
    public int port() {
        return running.port();
    }

    /** Its process. */
    public long pid() {
        return running.pid();
    }

    /** The value of {@code PULUMI_DEBUG_PROVIDERS} that leads the engine to it. */
    public String debugProviders() {
        return SandboxServer.debugProviders(running.port());
    }

    /** Everything that exists, in order of creation. */
    public List<WorldResource> list() {
        return Values.list(call("list", Map.of()).getOrDefault("resources", List.of())).stream()
                .map(Values::map)
                .map(SandboxClient::resource)
                .toList();
    }

    private static WorldResource resource(Map<String, Object> entry) {
        return new WorldResource(
                String.valueOf(entry.get("type")),
                String.valueOf(entry.get("id")),
                String.valueOf(entry.get("scope")),
                String.valueOf(entry.get("urn")),
                Values.map(entry.getOrDefault("inputs", Map.of())),
                Values.map(entry.getOrDefault("outputs", Map.of())));
    }

    /** The resource with this URN or id. */
    public Optional<WorldResource> show(String urnOrId) {
        return list().stream()
                .filter(r -> r.urn().equals(urnOrId) || r.id().equals(urnOrId))
                .findFirst();
    }

    /**
     * Changes properties behind Pulumi's back, so that a refresh shows drift.
     *
     * @param urnOrId a URN, an id, or {@code TYPE::ID}
     * @param set values by property path
     * @throws IllegalArgumentException if there is no such resource, or a path leads nowhere
     */
    public void tamper(String urnOrId, Map<String, Object> set) {
        call("tamper", Map.of("resource", urnOrId, "set", set));
    }

    /**
     * Deletes a resource behind Pulumi's back.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public void delete(String urnOrId) {
        call("delete", Map.of("resource", urnOrId));
    }

    /**
     * Adds a resource that no stack owns, such as a hosted zone; gives its id.
     *
     * @param config the provider's configuration, such as {@code region}
     * @throws IllegalArgumentException if the SDKs have no such type
     */
    public String add(String type, Map<String, Object> set, Map<String, Object> config) {
        return String.valueOf(
                call("add", Map.of("type", type, "set", set, "config", config)).get("id"));
    }

    /** Forgets everything that exists. */
    public void reset() {
        call("reset", Map.of());
    }

    /** Replaces the rules for faults; none switches them off. */
    public void faults(List<FaultRule> rules) {
        call("faults", Map.of("rules", rules.stream().map(FaultRule::json).toList()));
    }

    /**
     * Stops it.
     *
     * @return whether it has ended within this time; after half of it it is ended by force
     */
    public boolean stop(Duration patience) {
        close();
        Optional<ProcessHandle> process = ProcessHandle.of(running.pid());
        process.ifPresent(ProcessHandle::destroy);
        boolean ended = ended(process, patience.dividedBy(2));
        if (!ended) {
            process.ifPresent(ProcessHandle::destroyForcibly);
            ended = ended(process, patience.dividedBy(2));
        }
        return ended;
    }

    private static boolean ended(Optional<ProcessHandle> process, Duration patience) {
        try {
            if (process.isPresent()) {
                process.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private Map<String, Object> call(String what, Map<String, Object> args) {
        Map<String, Object> request = new LinkedHashMap<>(args);
        request.put("do", what);
        try {
            request.put("token", Files.readString(home.token()).strip());
            Struct answer = ClientCalls.blockingUnaryCall(
                    channel,
                    AdminService.CALL,
                    CallOptions.DEFAULT.withDeadlineAfter(30, TimeUnit.SECONDS),
                    Values.encode(request));
            return Values.decode(answer);
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.INVALID_ARGUMENT) {
                throw new IllegalArgumentException(e.getStatus().getDescription(), e);
            }
            throw SandboxUnavailable.of(e.getStatus(), e);
        } catch (IOException e) {
            throw new SandboxUnavailable("its admin.token cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
