package dev.slipway.planner.vps;

/**
 * An SQLite database: a file on a volume that the one component which uses it mounts.
 *
 * @param name name in the app
 * @param database database name
 * @param volume volume that holds the file
 * @param path path of the file inside the component's containers
 */
public record FileDatabasePlan(String name, String database, String volume, String path) {
    /** Address of the file as most libraries read it. */
    public String url() {
        return "sqlite://" + path;
    }
}
