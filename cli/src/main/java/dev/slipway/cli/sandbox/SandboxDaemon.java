package dev.slipway.cli.sandbox;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.engine.Sandbox;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.PrivateFile;
import dev.slipway.sandbox.SandboxClient;
import dev.slipway.sandbox.SandboxMain;
import dev.slipway.sandbox.WorldResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sandbox of a home: a process of its own that lives on between commands and ends when nobody uses it. */
public final class SandboxDaemon implements Sandbox {
    /** Long enough for a coffee between two commands. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final SandboxClient client;

    private SandboxDaemon(SandboxClient client) {
        this.client = client;
    }

    /** The running sandbox of the home, or a fresh one. One that an older build started is replaced; its world stays. */
    public static SandboxDaemon findOrStart(Install install, Home home, Console console) {
        Path build = home.sandbox().resolve("build");
        String current = currentBuild();
        Optional<SandboxClient> found = SandboxClient.find(home.sandbox());
        if (found.isPresent() && read(build).equals(current)) {
            return new SandboxDaemon(found.get());
        }
        found.ifPresent(old -> {
            console.progress("  sandbox: restarting it with the new build");
            stop(old);
        });
        PrivateFile.folders(home.sandbox());
        PrivateFile.write(build, current);
        try {
            SandboxClient client = SandboxClient.start(home.sandbox(), command(install), IDLE, PATIENCE);
            console.progress("  sandbox: started (process " + client.pid() + ", port " + client.port() + ")");
            return new SandboxDaemon(client);
        } catch (IOException e) {
            throw CliException.failure(
                    "the sandbox in " + home.sandbox(),
                    "a process that is ready within " + PATIENCE.toSeconds() + " s",
                    String.valueOf(e.getMessage()),
                    "./slipway sandbox reset forgets its world; its log is "
                            + home.sandbox().resolve("sandbox.log"));
        }
    }

    /** The running sandbox of the home, if one runs. */
    public static Optional<SandboxClient> running(Home home) {
        return SandboxClient.find(home.sandbox());
    }

    /** Ends a sandbox and waits for its end. */
    public static void stop(SandboxClient client) {
        if (!client.stop(Duration.ofSeconds(20))) {
            throw CliException.failure(
                    "the sandbox, process " + client.pid(), "to end", "it does not", "kill -9 " + client.pid());
        }
    }

    /** A session of its own keeps the terminal's interrupt, meant for one command, away from it. */
    private static List<String> command(Install install) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Xss2m",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dsun.misc.unsafe.memory.access=allow",
                "-Dio.grpc.netty.shaded.io.netty.transport.noNative=true",
                "-XX:SharedArchiveFile=" + install.archive(),
                "-cp",
                jar().toString(),
                SandboxMain.class.getName()));
        return command;
    }

    private static Path jar() {
        try {
            return Path.of(SandboxDaemon.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String currentBuild() {
        try {
            return Files.getLastModifiedTime(jar()) + " " + Runtime.version() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String providers() {
        return client.debugProviders();
    }

    @Override
    public List<String> idsOf(String urn) {
        return client.list().stream()
                .filter(it -> it.urn().equals(urn))
                .map(WorldResource::id)
                .toList();
    }

    @Override
    public int deleteAll(String urns) {
        List<WorldResource> left =
                client.list().stream().filter(it -> it.urn().startsWith(urns)).toList();
        left.forEach(it -> client.delete(it.type() + "::" + it.id()));
        return left.size();
    }

    /** The daemon's admin calls. */
    public SandboxClient client() {
        return client;
    }
}
