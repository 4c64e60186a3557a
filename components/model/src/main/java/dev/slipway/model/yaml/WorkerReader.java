package dev.slipway.model.yaml;

import dev.slipway.model.Worker;
import java.util.List;

/** Reads a component that takes jobs from queues. */
final class WorkerReader {
    private WorkerReader() {}

    static Worker read(String name, Fields fields) {
        Worker.Builder worker = Worker.builder(name, ContainerReader.read(fields));
        fields.texts("queues").ifPresent(worker::queues);
        fields.text("queueCache").ifPresent(worker::queueCache);
        fields.text("queueKey").ifPresent(worker::queueKey);
        ProbeReader.liveness(fields, List.of()).ifPresent(worker::liveness);
        fields.integer("replicas").ifPresent(worker::replicas);
        fields.section("scale", ScalingReader::read).ifPresent(worker::scaling);
        fields.section("metrics", MetricsReader::read).ifPresent(worker::metrics);
        return worker.build();
    }
}
