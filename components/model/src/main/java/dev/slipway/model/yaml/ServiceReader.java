package dev.slipway.model.yaml;

import dev.slipway.model.Port;
import dev.slipway.model.Service;
import java.util.List;

/** Reads a component that answers requests. */
final class ServiceReader {
    private ServiceReader() {}

    static Service read(String name, Fields fields) {
        List<Port> ports = PortReader.read(fields);
        Service.Builder service = Service.builder(name, ContainerReader.read(fields), ports);
        ProbeReader.liveness(fields, ports).ifPresent(service::liveness);
        fields.section("readiness", it -> ProbeReader.read(it, ports)).ifPresent(service::readiness);
        fields.integer("replicas").ifPresent(service::replicas);
        fields.section("scale", ScalingReader::read).ifPresent(service::scaling);
        fields.section("migration", MigrationReader::read).ifPresent(service::migration);
        fields.section("rollout", RolloutReader::read).ifPresent(service::rollout);
        fields.section("metrics", MetricsReader::read).ifPresent(service::metrics);
        fields.texts("after").ifPresent(service::after);
        return service.build();
    }
}
