package dev.slipway.components.kubernetes.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A throw-away cluster without nodes: etcd, a real kube-apiserver with its default admission plugins, and the controllers that turn
 * Deployments, StatefulSets and Jobs into pods. Everything lives in one folder and on free ports of the loopback address.
 */
public final class ControlPlane implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOKEN = "token-of-the-test";

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final ApiServer api;

    private ControlPlane(Path binaries, Path etcd, Path folder) {
        this.folder = folder;
        try {
            int store = Ports.free();
            int peers = Ports.free();
            int port = Ports.free();
            startEtcd(etcd, store, peers);
            startApiServer(binaries.resolve("kube-apiserver"), store, port);
            Path certificate = folder.resolve("certificates/apiserver.crt");
            await("kube-apiserver", () -> Files.exists(certificate) && ApiServer.ready(port, certificate, TOKEN));
            api = new ApiServer(port, certificate, TOKEN);
            startControllers(binaries.resolve("kube-controller-manager"), port);
        } catch (IOException | GeneralSecurityException e) {
            close();
            throw new IllegalStateException("the control plane does not start", e);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Starts one from the programs in the folder that SLIPWAY_CONTROL_PLANE names; where there are none its tests are skipped, in CI they fail. */
    public static ControlPlane start() {
        String binaries = System.getenv("SLIPWAY_CONTROL_PLANE");
        if (binaries == null || !Files.isExecutable(Path.of(binaries, "kube-apiserver"))) {
            missing("no kube-apiserver, so what it says about our objects is not known; to build one:"
                    + " export SLIPWAY_CONTROL_PLANE=$(tools/kubernetes/control-plane)");
        }
        Path etcd = Stream.of(System.getenv("PATH").split(":"))
                .map(it -> Path.of(it, "etcd"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        if (etcd.toString().isEmpty()) {
            missing("no etcd on PATH, which kube-apiserver keeps its objects in (Debian: apt-get install etcd-server)");
        }
        try {
            return new ControlPlane(
                    Path.of(java.util.Objects.requireNonNull(binaries)),
                    etcd,
                    Files.createTempDirectory("control-plane"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
    }

    /** The server's interface. */
    public ApiServer api() {
        return api;
    }

    /** Custom resource definitions of the operators that Slipway can use, as their makers publish them. */
    public static List<Path> definitions() {
        Path crds = Path.of(java.util.Objects.requireNonNull(System.getenv("SLIPWAY_CONTROL_PLANE")), "crds");
        try (Stream<Path> files = Files.list(crds)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startEtcd(Path etcd, int clients, int peers) throws IOException {
        String client = "http://127.0.0.1:" + clients;
        String peer = "http://127.0.0.1:" + peers;
        start(
                "etcd",
                List.of(
                        etcd.toString(),
                        "--data-dir=" + folder.resolve("etcd"),
                        "--listen-client-urls=" + client,
                        "--advertise-client-urls=" + client,
                        "--listen-peer-urls=" + peer,
                        "--initial-advertise-peer-urls=" + peer,
                        "--initial-cluster=default=" + peer,
                        "--unsafe-no-fsync"));
    }

    private void startApiServer(Path program, int store, int port) throws IOException, GeneralSecurityException {
        Path key = folder.resolve("accounts.key");
        Files.writeString(key, privateKey());
        Path tokens = folder.resolve("tokens.csv");
        Files.writeString(tokens, TOKEN + ",test,test,system:masters\n");
        start(
                "kube-apiserver",
                List.of(
                        program.toString(),
                        "--etcd-servers=http://127.0.0.1:" + store,
                        "--bind-address=127.0.0.1",
                        "--advertise-address=127.0.0.1",
                        "--endpoint-reconciler-type=none",
                        "--secure-port=" + port,
                        "--cert-dir=" + folder.resolve("certificates"),
                        "--service-cluster-ip-range=10.96.0.0/16",
                        "--service-account-issuer=https://kubernetes.default.svc",
                        "--service-account-key-file=" + key,
                        "--service-account-signing-key-file=" + key,
                        "--token-auth-file=" + tokens,
                        "--authorization-mode=RBAC"));
    }

    private void startControllers(Path program, int port) throws IOException {
        Path kubeconfig = folder.resolve("kubeconfig");
        Files.writeString(
                kubeconfig,
                """
                apiVersion: v1
                kind: Config
                current-context: test
                contexts: [{name: test, context: {cluster: test, user: test}}]
                clusters: [{name: test, cluster: {server: "https://127.0.0.1:%d", certificate-authority: %s}}]
                users: [{name: test, user: {token: %s}}]
                """
                        .formatted(port, folder.resolve("certificates/apiserver.crt"), TOKEN));
        start(
                "kube-controller-manager",
                List.of(
                        program.toString(),
                        "--kubeconfig=" + kubeconfig,
                        "--leader-elect=false",
                        "--secure-port=" + Ports.free(),
                        "--bind-address=127.0.0.1",
                        "--cert-dir=" + folder.resolve("controllers"),
                        "--service-account-private-key-file=" + folder.resolve("accounts.key"),
                        "--controllers=*,-nodeipam,-nodelifecycle"));
    }

    private void start(String name, List<String> command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
    }

    private void await(String name, BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !processes.stream().allMatch(Process::isAlive)) {
                throw new IllegalStateException(name + " does not become ready:\n" + lastLines(name));
            }
            pause();
        }
    }

    private String lastLines(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(name + ".log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs service account tokens; made anew for every cluster. */
    private static String privateKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
    }

    @Override
    public void close() {
        for (int last = processes.size() - 1; last >= 0; last--) {
            processes.get(last).destroyForcibly().onExit().join();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
