package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Database;
import dev.slipway.model.Port;
import dev.slipway.model.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** No two listeners claim one port; 80 and 443 belong to the gateway. */
final class PortsDiffer implements AppCheck {
    private static final Set<Integer> GATEWAY = Set.of(80, 443);

    @Override
    public void check(App app, Findings findings) {
        for (Service service : app.services()) {
            Map<Integer, String> seen = new HashMap<>();
            for (Port port : service.ports()) {
                String before = seen.putIfAbsent(port.number(), port.name());
                if (before != null) {
                    findings.error(
                            KeyPath.of("services", service.name(), "ports", port.name()),
                            "a port of its own",
                            port.number() + ", as " + before,
                            "change one of the two");
                }
            }
        }
        for (Database database : app.databases()) {
            KeyPath path = KeyPath.of("databases", database.name());
            gateway(database.port(), path.key("port"), findings);
            database.pooler().ifPresent(pooler -> {
                gateway(pooler.port(), path.key("pooler").key("port"), findings);
                if (pooler.port() == database.port()) {
                    findings.error(
                            path.key("pooler").key("port"),
                            "another port than the database's",
                            String.valueOf(pooler.port()),
                            "give the pooler its usual 6432");
                }
            });
        }
        app.caches().forEach(it -> gateway(it.port(), KeyPath.of("caches", it.name(), "port"), findings));
    }

    private static void gateway(int port, KeyPath path, Findings findings) {
        if (GATEWAY.contains(port)) {
            findings.error(
                    path,
                    "a port that is free on the host",
                    port + ", which the gateway owns",
                    "choose another, such as the usual one");
        }
    }
}
