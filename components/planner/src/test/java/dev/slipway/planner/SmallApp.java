package dev.slipway.planner;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;

/** The smallest good app that keeps data: one service and its database. */
public final class SmallApp {
    private static final String FILE =
            """
            slipway: 1
            name: demo
            services:
              web: {image: 'ghcr.io/demo/web:1.0.0', port: 8080, health: /health, uses: [db]}
            databases:
              db: {version: 16%s}
            """;

    private SmallApp() {}

    /**
     * In production.
     *
     * @param database further keys of the database, such as {@code backup: {bucket: dumps}}; empty: none
     * @param more further lines of the app file
     */
    public static App with(String database, String... more) {
        String file = FILE.formatted(database.isEmpty() ? "" : ", " + database) + String.join("\n", more);
        return AppFile.read("app.yaml", file, Environment.PROD).orThrow();
    }
}
