package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import java.util.List;
import java.util.stream.Collectors;

/** An SQLite database is a file of one service: it has no server to tune, pool or copy. */
final class SqliteIsAFile implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        for (Database database : app.databases()) {
            if (database.engine() == DatabaseEngine.SQLITE) {
                KeyPath path = KeyPath.of("databases", database.name());
                refuse(database.pooler().isPresent(), path.key("pooler"), findings);
                refuse(database.readReplicas() > 0, path.key("readReplicas"), findings);
                refuse(database.highAvailability().orElse(false), path.key("highAvailability"), findings);
                refuse(!database.users().isEmpty(), path.key("users"), findings);
                refuse(!database.extensions().isEmpty(), path.key("extensions"), findings);
                refuse(!database.initArgs().isEmpty(), path.key("initArgs"), findings);
                refuse(!database.tuning().isEmpty(), path.key("tuning"), findings);
                single(app, database, findings);
            }
        }
    }

    private static void refuse(boolean given, KeyPath path, Findings findings) {
        if (given) {
            findings.error(
                    path,
                    "nothing, for engine sqlite",
                    "a setting of a server",
                    "take it away, or use engine: postgres");
        }
    }

    private static void single(App app, Database database, Findings findings) {
        List<Placed> users =
                Placed.all(app).stream().filter(it -> it.uses(database.name())).toList();
        for (Placed placed : users) {
            if (placed.maxReplicas() > 1) {
                findings.error(
                        placed.path().key("uses").key(database.name()),
                        "one replica, since " + database.name() + " is a file",
                        placed.maxReplicas() + " replicas",
                        "run one replica, or use engine: postgres");
            }
        }
        if (users.size() > 1) {
            findings.error(
                    KeyPath.of("databases", database.name()),
                    "one component that uses it, since it is a file",
                    users.stream().map(Placed::name).collect(Collectors.joining(", ")),
                    "let one component own it, or use engine: postgres");
        }
    }
}
