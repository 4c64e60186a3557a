package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Notation;
import dev.slipway.model.Port;
import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Service;
import dev.slipway.model.Worker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A probe ends before the next begins, and asks a port that the service listens on. */
final class ProbesAnswerInTime implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Service service : app.services()) {
            KeyPath path = KeyPath.of("services", service.name());
            service.liveness().ifPresent(it -> probe(it, service, path.key("liveness"), findings));
            service.readiness().ifPresent(it -> probe(it, service, path.key("readiness"), findings));
        }
        for (Worker worker : app.workers()) {
            worker.liveness().ifPresent(it -> inTime(it, KeyPath.of("workers", worker.name(), "liveness"), findings));
        }
    }

    private static void probe(Probe probe, Service service, KeyPath path, Findings findings) {
        inTime(probe, path, findings);
        List<Integer> ports = service.ports().stream().map(Port::number).toList();
        port(probe.check())
                .filter(it -> it > 0 && !ports.isEmpty() && !ports.contains(it))
                .ifPresent(it -> findings.error(
                        path,
                        "a port that the service listens on: "
                                + ports.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        String.valueOf(it),
                        "ask one of these, or add it under ports"));
    }

    private static Optional<Integer> port(ProbeCheck check) {
        if (check instanceof ProbeCheck.Http http) {
            return Optional.of(http.port());
        }
        return check instanceof ProbeCheck.Tcp tcp ? Optional.of(tcp.port()) : Optional.empty();
    }

    private static void inTime(Probe probe, KeyPath path, Findings findings) {
        if (probe.timeout().compareTo(probe.interval()) >= 0) {
            findings.error(
                    path.key("timeout"),
                    "less than the interval, " + Notation.duration(probe.interval()),
                    Notation.duration(probe.timeout()),
                    "lower timeout, or raise interval");
        }
    }
}
