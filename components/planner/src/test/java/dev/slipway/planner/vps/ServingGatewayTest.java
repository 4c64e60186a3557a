package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.files.Tool;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real nginx serves by the planned configuration, in front of two small servers that stand for containers. Only ports and directories differ
 * from the container's, and the address of the upstream, since there is no Docker to ask for aliases.
 */
class ServingGatewayTest {
    @TempDir
    Path directory = Path.of("");

    private final AtomicLong largest = new AtomicLong();
    private final HttpServer first = server("first");
    private final HttpServer second = server("second");
    private int https;
    private int http;

    ServingGatewayTest() throws IOException {}

    @AfterEach
    void stop() {
        first.stop(0);
        second.stop(0);
        if (Files.exists(directory.resolve("nginx.pid"))) {
            Tool.of("nginx")
                    .accepts(directory, "-c", directory.resolve("nginx.conf").toString(), "-s", "quit");
        }
    }

    @Test
    @Covers({"ALX-NET-06", "ALX-NET-07", "ALX-TLS-01", "ALX-POL-01", "CLV-TLS-01", "KAR-TLS-01", "SIG-TLS-01"})
    void alexanderTakesBodiesOfAnySizeAndRedirectsPlainRequests() throws IOException {
        serve("alexander", "server:8080");
        Files.write(directory.resolve("large"), new byte[20 * 1024 * 1024]);
        assertThat(curl("-X", "PUT", "-T", "large", "https://s3.example.com:" + https + "/bucket/large"))
                .contains("200");
        assertThat(largest.get()).isEqualTo(20L * 1024 * 1024);
        assertThat(Tool.of("curl")
                        .accepts(
                                directory,
                                "-s",
                                "-o",
                                "out",
                                "-w",
                                "%{http_code} %{redirect_url}",
                                "--resolve",
                                "s3.example.com:" + http + ":127.0.0.1",
                                "http://s3.example.com:" + http + "/bucket"))
                .isEqualTo("301 https://s3.example.com/bucket");
    }

    @Test
    @Covers({"ALX-TLS-02", "CLP-TLS-01", "CLP-TLS-02"})
    void onlyTls12And13AreSpokenAndTheBrowserIsToldToStay() throws IOException {
        serve("clipper", "api:8080");
        String address = "https://clipper.example.com:" + https + "/api/x";
        assertThat(curl("--tls-max", "1.2", address)).contains("200");
        assertThat(curl("--tlsv1.3", address)).contains("200");
        Tool.of("openssl")
                .refuses(
                        directory,
                        "s_client",
                        "-connect",
                        "127.0.0.1:" + https,
                        "-servername",
                        "clipper.example.com",
                        "-tls1_1",
                        "-cipher",
                        "ALL@SECLEVEL=0");
        assertThat(Files.readString(directory.resolve("headers")))
                .containsIgnoringCase("strict-transport-security: max-age=63072000; includeSubDomains; preload");
    }

    @Test
    @Covers({"KAR-NET-06", "CLP-SEC-03", "ALX-CFG-03"})
    void whoAsksTooOftenIsTurnedAwayWith429() throws IOException {
        serve("clipper", "api:8080");
        String said = Tool.of("curl")
                .accepts(
                        directory,
                        "-sk",
                        "-o",
                        "out#1",
                        "-w",
                        "%{http_code}\n",
                        "--resolve",
                        "clipper.example.com:" + https + ":127.0.0.1",
                        "https://clipper.example.com:" + https + "/api/[1-400]");
        assertThat(said).contains("200").contains("429").doesNotContain("502");
    }

    @Test
    @Covers({"CLP-NET-01", "KAR-NET-01", "KAR-CI-01", "SIG-NET-02", "CLV-NET-03"})
    void oneOfTwoReplicasGoesAwayAndNoRequestFails() throws IOException {
        serve("karigar", "backend:8080");
        String address = "https://karigar.example.com:" + https + "/api/v1/x";
        for (int i = 0; i < 5; i++) {
            assertThat(curl(address)).contains("200");
        }
        first.stop(0);
        for (int i = 0; i < 10; i++) {
            assertThat(curl(address)).contains("200");
        }
        assertThat(Files.readString(directory.resolve("out"))).isEqualTo("second");
    }

    /** Starts nginx; the alias stands for both servers, as it does for two replicas. */
    private void serve(String app, String alias) throws IOException {
        Tool.of("curl");
        https = freePort();
        http = freePort();
        int health = freePort();
        String config = Clipper.file(Apps.plan(app, Environment.PROD), "gateway", "/config/nginx.conf");
        String upstream =
                "upstream replicas { server 127.0.0.1:" + first.getAddress().getPort() + "; server 127.0.0.1:"
                        + second.getAddress().getPort() + "; }\n";
        Path file = NginxAcceptsTest.written(
                directory,
                config.replace("http {\n", "http {\n" + upstream)
                        .replace(" " + alias + ";", " replicas;")
                        .replace("listen 8080", "listen " + http)
                        .replace("listen 8443", "listen " + https)
                        .replace("127.0.0.1:8081", "127.0.0.1:" + health)
                        .replace("error_log /dev/stderr", "error_log /tmp/error.log"));
        // Under root nginx's workers are somebody else.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Tool.of("nginx").accepts(directory, "-c", file.toString());
    }

    /** Asks the gateway; gives the status, leaves body and headers in files. */
    private String curl(String... arguments) {
        return Tool.of("curl")
                .accepts(
                        directory,
                        Stream.concat(
                                        Stream.of(
                                                "-sk",
                                                "-o",
                                                "out",
                                                "-D",
                                                "headers",
                                                "-w",
                                                "%{http_code}",
                                                "--connect-to",
                                                "::127.0.0.1:" + https),
                                        Stream.of(arguments))
                                .toArray(String[]::new));
    }

    private HttpServer server(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newCachedThreadPool(runnable -> {
            Thread thread = new Thread(runnable, name);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            long size = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            largest.accumulateAndGet(size, Math::max);
            byte[] answer = name.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
