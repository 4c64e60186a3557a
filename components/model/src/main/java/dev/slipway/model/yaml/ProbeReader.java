package dev.slipway.model.yaml;

import dev.slipway.model.Port;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how a container is asked whether it is well. */
final class ProbeReader {
    private ProbeReader() {}

    /** The liveness probe, from liveness or its short form health. */
    static Optional<Probe> liveness(Fields fields, List<Port> ports) {
        Optional<Probe> health = fields.section("health", it -> read(it, ports));
        Optional<Probe> liveness = fields.section("liveness", it -> read(it, ports));
        if (fields.has("health") && fields.has("liveness")) {
            fields.fault("health", "either health or liveness", "both", "keep one of the two");
        }
        return liveness.or(() -> health);
    }

    static Probe read(Fields fields, List<Port> ports) {
        Probe.Builder probe = Probe.builder(check(fields, ports));
        fields.duration("interval").ifPresent(probe::interval);
        fields.duration("timeout").ifPresent(probe::timeout);
        fields.integer("retries").ifPresent(probe::retries);
        fields.duration("startPeriod").ifPresent(probe::startPeriod);
        return probe.build();
    }

    private static ProbeCheck check(Fields fields, List<Port> ports) {
        Optional<String> path = fields.text("path");
        Optional<Integer> port = fields.integer("port");
        Optional<List<String>> command = fields.texts("command");
        Optional<Integer> tcp = fields.integer("tcp");
        long ways = Stream.of("path", "command", "tcp").filter(fields::has).count();
        if (ways != 1) {
            fields.fault(
                    "exactly one of path, command and tcp",
                    ways == 0 ? "none" : ways + " of them",
                    "such as path: /health");
        }
        if (port.isPresent() && path.isEmpty()) {
            fields.fault("port", "port only beside path", "port", "write tcp: " + port.get() + ", or add path");
        }
        if (command.isPresent()) {
            return new ProbeCheck.Exec(command.get());
        }
        if (tcp.isPresent()) {
            return new ProbeCheck.Tcp(tcp.get());
        }
        return new ProbeCheck.Http(path.orElse("/"), port.or(() -> http(ports)).orElseGet(() -> missing(fields)));
    }

    private static Optional<Integer> http(List<Port> ports) {
        return ports.stream()
                .filter(it -> it.purpose() == PortPurpose.HTTP)
                .findFirst()
                .map(Port::number);
    }

    private static int missing(Fields fields) {
        if (fields.has("path") && !fields.has("port")) {
            fields.fault("path", "an http port to ask it on", "none", "add port beside path, or use command");
        }
        return 0;
    }
}
