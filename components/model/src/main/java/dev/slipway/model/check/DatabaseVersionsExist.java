package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;

/** A database asks for a version that was released, and better for one that still gets fixes. */
final class DatabaseVersionsExist implements AppCheck {
    // postgresql.org/support/versioning: releases and the ends of their lives, as of November 2026.
    private static final int OLDEST = 13;
    private static final int OLDEST_SUPPORTED = 15;
    private static final int NEWEST = 18;

    @Override
    public void check(App app, Findings findings) {
        for (Database database : app.databases()) {
            if (database.engine() != DatabaseEngine.POSTGRES) {
                continue;
            }
            KeyPath path = KeyPath.of("databases", database.name(), "version");
            if (database.version() < OLDEST || database.version() > NEWEST) {
                findings.error(
                        path,
                        "a PostgreSQL major version from " + OLDEST + " to " + NEWEST,
                        String.valueOf(database.version()),
                        database.version() > NEWEST ? "take " + NEWEST : "take 17, and dump and restore the old data");
            } else if (database.version() < OLDEST_SUPPORTED) {
                findings.warning(
                        path,
                        "a PostgreSQL version that still gets security fixes, from " + OLDEST_SUPPORTED,
                        String.valueOf(database.version()),
                        "plan the upgrade to 17 or " + NEWEST);
            }
        }
    }
}
