package dev.slipway.planner.vps;

import dev.slipway.planner.ChangeCostTable;
import dev.slipway.planner.ChangeCostTable.Line;
import dev.slipway.planner.ChangeImpact;
import java.util.List;

/**
 * Says what a changed plan costs on a host. The first line that matches counts; what no line names costs nothing. Memory and CPU are the
 * only settings of a container that Docker changes in place.
 */
public final class VpsChangeCosts {
    /** The table. */
    public static final ChangeCostTable TABLE = new ChangeCostTable(List.of(
            Line.of(
                    "name",
                    ChangeImpact.DATA_LOSS,
                    "everything is made anew under other names, volumes too; restore the data by the run book"),
            Line.of(
                    "host\\.address",
                    ChangeImpact.DATA_LOSS,
                    "everything is made on the other host, with empty volumes; restore the data by the run book"),
            Line.of(
                    "host\\.cloudInit|runbook|backups\\.shipper\\.files\\..*|notes.*|host\\.(monthlyUsd|reserved.*|size\\..*)",
                    ChangeImpact.NONE,
                    "the document changes; a running host does not read it again"),
            Line.of(
                    "databases\\.[^.]+\\.(version|server\\.image)",
                    ChangeImpact.DOWNTIME,
                    "the server stops before the new one starts. A new major version refuses the old data: dump before, restore after;"
                            + " a new minor version is back within a minute"),
            Line.of(
                    "databases\\.[^.]+\\.(database|user|server\\.environment\\.POSTGRES_INITDB_ARGS)",
                    ChangeImpact.NONE,
                    "these count only when the cluster is first made: change a living one by SQL"),
            Line.of("databases\\.[^.]+\\.dataVolume", ChangeImpact.DATA_LOSS, "the server starts on an empty volume"),
            Line.of(
                    "databases\\.[^.]+\\.server\\.resources\\..*",
                    ChangeImpact.NONE,
                    "Docker moves the limits of the running server; its own settings follow by tuning"),
            Line.of(
                    "databases\\.[^.]+\\.pooler\\..*",
                    ChangeImpact.ROLLING,
                    "the new pooler starts beside the old; open connections break once"),
            Line.of(
                    "databases\\.[^.]+\\..*",
                    ChangeImpact.RESTART,
                    "the server stops before the new one starts on the same data: a minute at most without a database"),
            Line.of(
                    "caches\\.[^.]+\\.container\\.resources\\..*",
                    ChangeImpact.NONE,
                    "Docker moves the limits of the running server"),
            Line.of(
                    "caches\\.[^.]+\\..*",
                    ChangeImpact.RESTART,
                    "the server stops before the new one starts: seconds without a cache, and an empty one unless it persists"),
            Line.of(
                    "volumes\\.[^.]+\\.name",
                    ChangeImpact.DATA_LOSS,
                    "a volume cannot be renamed: a new, empty one is made and the old one is deleted"),
            Line.of(
                    "buckets\\.[^.]+\\.bucket",
                    ChangeImpact.REPLACEMENT,
                    "a new, empty bucket is made; the old one stays where it is, with its objects"),
            Line.of(
                    "services\\.[^.]+\\.replicas\\.[^.]+\\.replacement|sites\\.[^.]+\\.replicas\\.[^.]+\\.replacement",
                    ChangeImpact.RESTART,
                    "the container takes over in another way from now on"),
            Line.of(
                    "(services|sites)\\.[^.]+\\.replicas\\.[^.]+\\.resources\\..*",
                    ChangeImpact.NONE,
                    "Docker moves the limits"),
            Line.of(
                    "services\\.[^.]+\\.migration\\..*",
                    ChangeImpact.NONE,
                    "the migration runs again before the service; it must be one that may"),
            Line.of(
                    "(services|sites)\\.[^.]+\\.replicas\\..*",
                    ChangeImpact.ROLLING,
                    "each new container turns healthy beside the old one, then the old one drains"),
            Line.of(
                    "gateway\\.container\\.files\\..*|gateway\\.(names|routes).*",
                    ChangeImpact.NONE,
                    "nginx reloads without a pause"),
            Line.of(
                    "gateway\\.container\\..*",
                    ChangeImpact.RESTART,
                    "the ports of the host change hands: some seconds without the public entry"),
            Line.of(
                    "networks\\..*",
                    ChangeImpact.RESTART,
                    "the network is made anew, and with it every container in it; data services stop first")));

    private VpsChangeCosts() {}
}
