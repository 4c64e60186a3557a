package dev.slipway.endtoend;

import dev.slipway.cli.engine.Sandbox;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.sandbox.SandboxOptions;
import dev.slipway.sandbox.SandboxServer;
import dev.slipway.sandbox.daemon.AdminWork;
import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.world.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * The real engine on a sandbox in this JVM. What the command line does is done by the command line's own classes, so that only the engine
 * itself starts anew for each run; the checkout is read and never written.
 */
final class Engine implements Sandbox, AutoCloseable {
    private final Path folder;
    private final Install install;
    private final SharedSecrets secrets;
    private SandboxServer sandbox;

    Engine() {
        // As the command line does: gRPC complains of channels that Pulumi's SDK leaves open until the process ends.
        LogManager.getLogManager().reset();
        try {
            folder = Files.createTempDirectory("slipway-engine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sandbox = started();
        install = new Install(
                Checkout.ROOT, Checkout.ROOT, folder.resolve("cache"), Checkout.pulumi(), folder.resolve("none.jsa"));
        secrets = new SharedSecrets(home().project());
    }

    private SandboxServer started() {
        try {
            Path home = Files.createDirectories(folder.resolve("sandbox"));
            return SandboxServer.start(SandboxOptions.of(home.resolve("world.json"))
                    .withLog(line -> append(home.resolve("sandbox.log"), line))
                    .withHalt(() -> sandbox.close()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void append(Path log, String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where everything that runs leave behind is found. */
    Path folder() {
        return folder;
    }

    Install install() {
        return install;
    }

    Home home() {
        return Home.of(install);
    }

    SharedSecrets secrets() {
        return secrets;
    }

    /** Everything that exists. */
    List<Stored> world() {
        return sandbox.world().all();
    }

    /** Everything that exists, by type and by the name that the program gave it. */
    List<String> names() {
        return world().stream()
                .map(it -> it.token() + " " + it.urn().substring(it.urn().lastIndexOf("::") + 2))
                .sorted()
                .toList();
    }

    /** Changes a resource behind the engine's back. */
    void tamper(Stored resource, String path, Object value) {
        admin("tamper", Map.of("resource", resource.urn(), "set", Map.of(path, value)));
    }

    /** Deletes a resource behind the engine's back. */
    void delete(Stored resource) {
        admin("delete", Map.of("resource", resource.urn()));
    }

    private void admin(String what, Map<String, Object> args) {
        new AdminWork(sandbox.world(), sandbox.faults()).call(what, args);
    }

    /** Makes calls go wrong. */
    void faults(FaultRule... rules) {
        sandbox.faults().set(List.of(rules));
    }

    /** Ends the sandbox; its world is in a file. */
    void stopSandbox() {
        sandbox.close();
    }

    /** Starts the sandbox again after a fault, or {@link #stopSandbox()}, ended it. */
    void restartSandbox() {
        sandbox.close();
        sandbox = started();
    }

    /** Forgets the world and all stacks; secrets stay. */
    void forget() {
        sandbox.world().clear();
        delete(home().folder().resolve("backend"));
        delete(home().runs());
    }

    /** Whether a process is the engine. */
    static boolean isEngine(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("pulumi");
    }

    @Override
    public String providers() {
        return sandbox.debugProviders();
    }

    @Override
    public List<String> idsOf(String urn) {
        return world().stream()
                .filter(it -> it.urn().equals(urn))
                .map(Stored::id)
                .toList();
    }

    @Override
    public int deleteAll(String urns) {
        List<Stored> left =
                world().stream().filter(it -> it.urn().startsWith(urns)).toList();
        left.forEach(this::delete);
        return left.size();
    }

    @Override
    public void close() {
        sandbox.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
