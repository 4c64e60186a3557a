package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;

/** All replicas together open fewer connections than the database allows.
 *
 * <p>Without a pooler each replica brings its own pool; with one, only the pooler connects, with a pool for each role. */
final class ConnectionsFit implements AppCheck {
    // postgresql.org/docs/current/runtime-config-connection.html: the default, and what is kept for superusers.
    private static final int DEFAULT_MAX_CONNECTIONS = 100;
    private static final int RESERVED = 3;

    @Override
    public void check(App app, Findings findings) {
        for (Database database : app.databases()) {
            if (database.engine() == DatabaseEngine.POSTGRES) {
                String given = database.tuning().getOrDefault("max_connections", "" + DEFAULT_MAX_CONNECTIONS);
                KeyPath path = KeyPath.of("databases", database.name());
                if (given.matches("[0-9]{1,6}")) {
                    fits(app, database, Integer.parseInt(given), path, findings);
                } else {
                    findings.error(path.key("tuning").key("max_connections"), "a whole number", given, "such as 100");
                }
            }
        }
    }

    private static void fits(App app, Database database, int max, KeyPath path, Findings findings) {
        int clients = Placed.all(app).stream()
                .mapToInt(placed -> clients(placed, database))
                .sum();
        if (database.pooler().isEmpty()) {
            if (clients + RESERVED > max) {
                findings.error(
                        path.key("tuning").key("max_connections"),
                        "at least " + (clients + RESERVED) + ": all replicas with their connections, and " + RESERVED
                                + " for superusers",
                        String.valueOf(max),
                        "add a pooler, raise max_connections, or lower connections in uses");
            }
            return;
        }
        int roles = 1 + database.users().size();
        int servers = database.pooler().get().poolSize() * roles;
        if (servers + RESERVED > max) {
            findings.error(
                    path.key("pooler").key("poolSize"),
                    "at most " + (max - RESERVED) / roles + ": max_connections " + max + " without " + RESERVED
                            + " for superusers, shared by " + roles + (roles == 1 ? " role" : " roles"),
                    String.valueOf(database.pooler().get().poolSize()),
                    "lower poolSize, or raise max_connections in tuning");
        }
        if (clients > database.pooler().get().maxClients()) {
            findings.error(
                    path.key("pooler").key("maxClients"),
                    "at least " + clients + ", for all replicas with their connections",
                    String.valueOf(database.pooler().get().maxClients()),
                    "raise maxClients, or lower connections in uses");
        }
    }

    private static int clients(Placed placed, Database database) {
        return placed.container().uses().stream()
                .filter(it -> it.resource().equals(database.name()))
                .mapToInt(use -> use.connections().orElse(0) * placed.maxReplicas())
                .sum();
    }
}
