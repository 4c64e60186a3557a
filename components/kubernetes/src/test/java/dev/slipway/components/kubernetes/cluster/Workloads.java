package dev.slipway.components.kubernetes.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Asks whether the pods that objects stand for can come into being: pod security, quota, default limits, service accounts. */
public final class Workloads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ApiServer api;

    public Workloads(ApiServer api) {
        this.api = api;
    }

    /** The pod that a Deployment, StatefulSet, Job or CronJob would make. */
    public static Optional<Manifest> pod(Manifest manifest) {
        JsonNode spec = manifest.object().path("spec");
        JsonNode template = manifest.object().path("kind").asText().equals("CronJob")
                ? spec.at("/jobTemplate/spec/template")
                : spec.path("template");
        if (template.isMissingNode()) {
            return Optional.empty();
        }
        ObjectNode pod = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
        ObjectNode metadata = template.path("metadata").deepCopy();
        metadata.put("name", "one-of-" + manifest.object().at("/metadata/name").asText());
        metadata.set("namespace", manifest.object().at("/metadata/namespace"));
        pod.set("metadata", metadata);
        pod.set("spec", template.path("spec"));
        return Optional.of(Manifest.of(pod));
    }

    /** Waits until the quota of a namespace is counted; before, every pod is refused. */
    public void awaitQuota(String namespace) {
        await(() -> items("/api/v1/namespaces/" + namespace + "/resourcequotas").stream()
                .allMatch(quota -> quota.at("/status/hard").size() > 0));
    }

    /** Waits until the controllers have made the pods of everything that runs at once; gives what they were refused. */
    public List<String> refusedPods(String namespace) {
        String apps = "/apis/apps/v1/namespaces/" + namespace;
        await(() -> items(apps + "/deployments").stream().allMatch(Workloads::settled)
                && items(apps + "/statefulsets").stream().allMatch(Workloads::settled)
                && items("/apis/batch/v1/namespaces/" + namespace + "/jobs").stream()
                        .allMatch(job -> job.at("/status/active").asInt() > 0 || refused(job)));
        return items("/api/v1/namespaces/" + namespace + "/events").stream()
                .filter(event -> event.path("reason").asText().equals("FailedCreate"))
                .map(event -> event.at("/involvedObject/name").asText() + ": "
                        + event.path("message").asText())
                .toList();
    }

    private static boolean settled(JsonNode workload) {
        int wanted = workload.at("/spec/replicas").asInt();
        boolean set = workload.path("kind").asText().equals("StatefulSet");
        return workload.at("/status/replicas").asInt() >= (set ? 1 : wanted) || refused(workload);
    }

    private static boolean refused(JsonNode workload) {
        return workload.at("/status/conditions").toString().contains("FailedCreate");
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(api.get(path).body().path("items").spliterator(), false)
                .toList();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            ControlPlane.pause();
        }
    }
}
