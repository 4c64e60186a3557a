package dev.slipway.planner.vps;

import dev.slipway.planner.ChangeCostTable;
import dev.slipway.planner.ChangeCostTable.Line;
import dev.slipway.planner.ChangeImpact;
import java.util.List;

/** What a changed plan costs on one host. Docker changes nothing of a container but its limits in place: nearly all is a new container. */
public final class VpsChangeCosts {
    /** The table. */
    public static final ChangeCostTable TABLE = new ChangeCostTable(List.of(
            Line.of(
                    "name|host\\.address",
                    ChangeImpact.DATA_LOSS,
                    "everything is made anew under other names or on another host, with empty volumes; restore the backups there"),
            Line.of(
                    "volumes\\.[^.]*data\\.name|databases\\.[^.]+\\.(name|dataVolume|database)",
                    ChangeImpact.DATA_LOSS,
                    "a volume cannot be renamed: a new, empty one takes its place. Dump the database first and restore it after"),
            Line.of(
                    "databases\\.[^.]+\\.version",
                    ChangeImpact.DATA_LOSS,
                    "a new major version cannot read the old one's files and does not start on them; dump the database, empty the volume, "
                            + "restore"),
            Line.of(
                    "databases\\.[^.]+\\.server\\.(resources|image|command|files|environment).*|databases\\.[^.]+\\.(settings|port).*",
                    ChangeImpact.RESTART,
                    "the database's container is stopped and made anew on the same volume: it does not answer for seconds, open "
                            + "connections break, the data stays"),
            Line.of(
                    "databases\\.[^.]+\\.pooler\\..*",
                    ChangeImpact.RESTART,
                    "the pooler's container is made anew: open connections break once"),
            Line.of(
                    "caches\\.[^.]+\\..*",
                    ChangeImpact.RESTART,
                    "the cache's container is stopped and made anew: it does not answer for seconds; what is not written to its volume is "
                            + "gone"),
            Line.of(
                    "networks\\..*",
                    ChangeImpact.DOWNTIME,
                    "a network is made anew, and with it every container on it; nothing on it answers until they are up"),
            Line.of(
                    "(services|sites)\\.[^.]+\\..*",
                    ChangeImpact.ROLLING,
                    "the new container starts beside the old one and takes over when it is healthy"),
            Line.of(
                    "gateway\\..*",
                    ChangeImpact.RESTART,
                    "the gateway's container is made anew: requests are refused for about a second")));

    private VpsChangeCosts() {}
}
