package dev.slipway.sandbox.daemon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.SandboxOptions;
import dev.slipway.sandbox.SandboxServer;
import dev.slipway.sandbox.fault.FaultRule;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.AtomicFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a sandbox in the foreground of its own process until it is told to stop, or nobody has used it for a while. */
public final class Daemon {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Daemon() {}

    /**
     * Serves until stopped.
     *
     * @return the exit code: 0 after a stop, 3 if another sandbox runs in this home
     * @throws IOException if the home cannot be used
     */
    public static int serve(Home home, int port, Duration idleTimeout, PrintStream out, PrintStream err)
            throws IOException {
        Files.createDirectories(home.folder());
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null && home.served()) {
                err.println("A sandbox runs in " + home.folder() + " already"
                        + home.running()
                                .map(r -> " (process " + r.pid() + ", port " + r.port() + ")")
                                .orElse("")
                        + ". Use that one, stop it, or choose another home.");
                return 3;
            }
            if (lock == null) {
                channel.lock(); // someone only looked whether it is held
            }
            Files.deleteIfExists(home.ready()); // of one that was killed
            return serveLocked(home, port, idleTimeout, out);
        }
    }

    private static int serveLocked(Home home, int port, Duration idleTimeout, PrintStream out) throws IOException {
        String token = token(home.token());
        try (Writer log = Files.newBufferedWriter(home.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            SandboxOptions options = SandboxOptions.of(home.world())
                    .withPort(port)
                    .withAdminToken(token)
                    .withFaults(faults(home))
                    .withLog(text -> write(log, text));
            try (SandboxServer server = SandboxServer.start(options)) {
                CountDownLatch stop = new CountDownLatch(1);
                Thread stopper = new Thread(() -> stopped(home, server, stop), "sandbox-stop");
                Runtime.getRuntime().addShutdownHook(stopper);
                announce(home, server);
                out.println("The sandbox is ready on port " + server.port() + ": PULUMI_DEBUG_PROVIDERS="
                        + server.debugProviders());
                awaitIdle(server, idleTimeout, stop);
                Files.deleteIfExists(home.ready());
            }
        }
        return 0;
    }

    private static void announce(Home home, SandboxServer server) throws IOException {
        String json = "{\"pid\":" + ProcessHandle.current().pid() + ",\"port\":" + server.port() + ",\"started\":\""
                + Instant.now() + "\"}\n";
        AtomicFile.write(home.ready(), json.getBytes(StandardCharsets.UTF_8));
    }

    private static void stopped(Home home, SandboxServer server, CountDownLatch stop) {
        try {
            Files.deleteIfExists(home.ready());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.close();
            stop.countDown();
        }
    }

    /** Looks at most every half minute whether the idle time is over; sleeps in between. */
    private static void awaitIdle(SandboxServer server, Duration idleTimeout, CountDownLatch stop) {
        try {
            while (true) {
                long left = idleTimeout.minus(server.idle()).toMillis();
                if (left <= 0 || stop.await(Math.min(Math.max(left, 50), 30_000), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String token(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        AtomicFile.write(file, token.getBytes(StandardCharsets.US_ASCII));
        return token;
    }

    private static List<FaultRule> faults(Home home) throws IOException {
        String text = System.getenv().getOrDefault("SLIPWAY_SANDBOX_FAULTS", "");
        if (text.isEmpty() && Files.exists(home.faults())) {
            text = Files.readString(home.faults());
        }
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return Values.list(JSON.readValue(text, Object.class)).stream()
                    .map(rule -> FaultRule.of(Values.map(rule)))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "The rules for faults (" + home.faults() + " or SLIPWAY_SANDBOX_FAULTS) are no JSON: "
                            + e.getOriginalMessage(),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "The rules for faults (" + home.faults() + " or SLIPWAY_SANDBOX_FAULTS): " + e.getMessage(), e);
        }
    }

    private static synchronized void write(Writer log, String text) {
        try {
            log.write(Instant.now() + " " + text.replace('\n', ' ') + "\n");
            log.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
