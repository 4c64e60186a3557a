package dev.slipway.model.yaml;

import dev.slipway.model.Port;
import dev.slipway.model.PortPurpose;
import java.util.List;
import java.util.Optional;

/** Reads the ports of a service, in the short form or the long one. */
final class PortReader {
    private PortReader() {}

    static List<Port> read(Fields fields) {
        Optional<Integer> single = fields.integer("port");
        Optional<List<Port>> several = fields.named("ports", PortReader::port);
        if (single.isPresent() && several.isPresent()) {
            fields.fault(
                    "port", "either port or ports", "both", "move the number under ports, as http: " + single.get());
        }
        if (!fields.has("port") && !fields.has("ports")) {
            fields.fault("port or ports", "neither", "add port: 8080, the port that the image listens on");
        }
        // After a fault the usual port stands in, so that probes and routes are not told because of it.
        return several.orElseGet(
                () -> List.of(Port.builder("http", single.orElse(8080)).build()));
    }

    private static Port port(String name, Fields fields) {
        Port.Builder port = Port.builder(name, fields.integer("number").orElse(0));
        fields.choice("purpose", PortPurpose.class).ifPresent(port::purpose);
        return port.build();
    }
}
