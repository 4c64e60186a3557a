package dev.slipway.components.vps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Docker Engine of the test's own, away from whatever runs on the machine, asked over its HTTP interface as the provider asks it.
 * It needs root and the package docker.io; where these are missing the test is skipped, and says so.
 */
final class DockerEngine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process daemon;
    private final Path socket;

    private DockerEngine(Process daemon, Path socket) {
        this.daemon = daemon;
        this.socket = socket;
    }

    /** What the engine said. */
    record Answer(int status, String body) {
        boolean isGood() {
            return status < 300;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }
    }

    static DockerEngine start(Path directory) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/sbin/dockerd")), "dockerd is not installed");
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "dockerd starts for root only");
        Path socket = directory.resolve("docker.sock");
        Path log = directory.resolve("dockerd.log");
        Process daemon = new ProcessBuilder(
                        "/usr/sbin/dockerd",
                        "--data-root=" + directory.resolve("data"),
                        "--exec-root=" + directory.resolve("exec"),
                        "--pidfile=" + directory.resolve("pid"),
                        "--host=unix://" + socket,
                        "--bridge=none")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        DockerEngine engine = new DockerEngine(daemon, socket);
        for (int i = 0; i < 600 && daemon.isAlive(); i++) {
            if (Files.exists(socket) && engine.answers()) {
                return engine;
            }
            daemon.waitFor(100, TimeUnit.MILLISECONDS);
        }
        engine.close();
        Assumptions.abort("dockerd does not run on this machine: " + lastLine(log));
        throw new IllegalStateException("aborted");
    }

    private static String lastLine(Path log) throws IOException {
        return Files.readAllLines(log).stream().reduce("", (before, line) -> line);
    }

    private boolean answers() {
        try {
            return ask("GET", "/_ping", "text/plain", new byte[0]).isGood();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    Answer post(String path, Object body) {
        return ask(
                "POST",
                path,
                "application/json",
                JSON.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path) {
        return ask("POST", path, "application/json", new byte[0]);
    }

    Answer put(String path, byte[] archive) {
        return ask("PUT", path, "application/x-tar", archive);
    }

    Answer post(String path, byte[] archive) {
        return ask("POST", path, "application/x-tar", archive);
    }

    Answer get(String path) {
        return ask("GET", path, "application/json", new byte[0]);
    }

    Answer delete(String path) {
        return ask("DELETE", path, "application/json", new byte[0]);
    }

    /** HTTP 1.0, so that the engine closes the connection and sends no chunks. */
    private Answer ask(String method, String path, String type, byte[] body) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            String head = method + " /v1.41" + path + " HTTP/1.0\r\nHost: docker\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            write(channel, head.getBytes(StandardCharsets.UTF_8));
            write(channel, body);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(8192);
            while (channel.read(buffer) >= 0) {
                answer.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            String text = answer.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(text.substring(9, 12)), end < 0 ? "" : text.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void close() {
        daemon.destroy();
        try {
            if (!daemon.waitFor(30, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            daemon.destroyForcibly();
        }
    }
}
