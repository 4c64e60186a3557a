package dev.slipway.components.kubernetes.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What the tests ask of a kube-apiserver. */
public final class ApiServer {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Kubernetes 1.34 says so of every headless Service, also of one that names no affinity. */
    private static final String FALSE_ALARM = "spec.SessionAffinity is ignored for headless services";

    private final HttpClient client;
    private final String address;
    private final String token;

    ApiServer(int port, Path certificate, String token) throws IOException, GeneralSecurityException {
        this.client = HttpClient.newBuilder()
                .sslContext(trusting(certificate))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.address = "https://127.0.0.1:" + port;
        this.token = token;
    }

    static boolean ready(int port, Path certificate, String token) {
        try {
            return new ApiServer(port, certificate, token).get("/readyz").status() == 200;
        } catch (UncheckedIOException | IOException | GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * What the server answered.
     *
     * @param warnings what kubectl would print beside a success, such as a pod that its namespace will refuse
     */
    public record Answer(int status, JsonNode body, List<String> warnings) {
        /** Whether the server took it and had nothing to say. */
        public boolean accepted() {
            return status / 100 == 2 && warnings.isEmpty();
        }

        @Override
        public String toString() {
            return status + " " + body.path("message").asText() + " " + warnings;
        }
    }

    /** Applies a manifest as the Pulumi provider does: server-side, and strict about unknown fields. */
    public Answer apply(Manifest manifest) {
        return apply(manifest, "");
    }

    /** Asks what applying would say, and keeps nothing. */
    public Answer dryRun(Manifest manifest) {
        return apply(manifest, "&dryRun=All");
    }

    /** Adds a custom resource definition, and waits until its kind is served. */
    public void define(Path yaml) throws IOException {
        // Their makers name these files after the group and the plural, as definitions are named the other way round.
        String[] groupAndPlural =
                yaml.getFileName().toString().replace(".yaml", "").split("_");
        String path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/" + groupAndPlural[1] + "."
                + groupAndPlural[0];
        Answer answer = patch(path, Files.readString(yaml), "");
        if (!answer.accepted()) {
            throw new IllegalStateException(yaml + ": " + answer);
        }
        while (!get(path).body().path("status").path("conditions").toString().contains("\"InitialNamesAccepted\"")) {
            ControlPlane.pause();
        }
    }

    private Answer apply(Manifest manifest, String options) {
        return patch(manifest.path(), manifest.text(), options);
    }

    private Answer patch(String path, String text, String options) {
        return send(HttpRequest.newBuilder(URI.create(
                        address + path + "?fieldManager=slipway&fieldValidation=Strict&force=true" + options))
                .header("Content-Type", "application/apply-patch+yaml")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(text)));
    }

    /** What lies under a path. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json")
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.startsWith("{")
                            ? JSON.readTree(body)
                            : JSON.createObjectNode().put("message", body),
                    response.headers().allValues("Warning").stream()
                            .filter(warning -> !warning.contains(FALSE_ALARM))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server signs its own certificate at its first start; nothing else is trusted. */
    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry(
                        ((X509Certificate) one).getSubjectX500Principal().getName(), one);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
