package dev.slipway.components.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The functions that run by the clock, in a real Python; Redis is a socket that speaks its protocol. */
class ClockFunctionsTest {
    @BeforeAll
    static void pythonIsThere() throws Exception {
        Python.assumeThere();
    }

    @Test
    @Covers("SIG-MON-02")
    void waitingJobsAreToldAsTheyAreAndForEachTask() throws Exception {
        String output = counting("right");

        assertThat(output)
                .contains("'NAMESPACE-x'")
                .contains("'MetricName': 'QueueDepth', 'Dimensions': [{'Name': 'Queue', 'Value': 'mail'}], 'Value': 12")
                .contains(
                        "'MetricName': 'QueueDepthPerTask', 'Dimensions': [{'Name': 'Queue', 'Value': 'mail'}], 'Value': 3.0");
    }

    @Test
    void aRefusedPasswordIsAnErrorAndNoNumber() throws Exception {
        assertThat(counting("wrong"))
                .contains("RuntimeError: AUTH was answered with -WRONGPASS")
                .doesNotContain("put_metric_data");
    }

    @Test
    void theHopToTheCacheIsEncrypted() throws Exception {
        try (ServerSocket redis = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> refuseInPlainText(redis));
            assertThat(Python.run("import queue_depth\nqueue_depth.handler({}, None)", environment(redis, "right")))
                    .contains("ssl.SSL");
        }
    }

    @Test
    @Covers("KAR-BKP-03")
    void aSnapshotIsTakenAndOnlyOldOnesOfItsOwnAreDeleted() throws Exception {
        String output = Python.run(
                "import boto3, snapshot_cache\nprint(snapshot_cache.handler({}, None), boto3.ASKED)",
                Map.of("NODE", "g-002", "PREFIX", "g-six-hourly", "KEEP_DAYS", "7"));

        assertThat(output)
                .contains("('create_snapshot', {'CacheClusterId': 'g-002', 'SnapshotName': 'g-six-hourly-2")
                .contains("'deleted': ['g-six-hourly-old']");
    }

    /** Without TLS, which a stand-in has no certificate for. */
    private static String counting(String password) throws Exception {
        try (ServerSocket redis = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> speak(redis));
            return Python.run(
                    "import contextlib, boto3, queue_depth\nqueue_depth.encrypted = lambda plain, host: contextlib.nullcontext(plain)\n"
                            + "queue_depth.handler({}, None)\nprint(boto3.ASKED)",
                    environment(redis, password));
        }
    }

    private static Map<String, String> environment(ServerSocket redis, String password) {
        return Map.of(
                "CACHE_HOST", "127.0.0.1",
                "CACHE_PORT", String.valueOf(redis.getLocalPort()),
                "CLUSTER", "c",
                "NAMESPACE", "NAMESPACE-x",
                "QUEUES", "mail=bull:mail:wait=mailer",
                "SECRET_ARN", "arn",
                "TEST_PASSWORD", password);
    }

    private static void speak(ServerSocket redis) {
        try (Socket socket = redis.accept();
                BufferedReader words = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String last = "";
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                if (last.startsWith("$")) {
                    answer(socket, word);
                }
                last = word;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseInPlainText(ServerSocket redis) {
        try (Socket socket = redis.accept()) {
            socket.getOutputStream().write("-ERR plain text\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket socket, String word) throws IOException {
        String answer =
                switch (word) {
                    case "right" -> "+OK\r\n";
                    case "wrong" -> "-WRONGPASS invalid username-password pair\r\n";
                    case "bull:mail:wait" -> ":12\r\n";
                    default -> "";
                };
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }
}
