package dev.slipway.planner.aws;

import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeCostTable;
import dev.slipway.planner.ChangeCostTable.Line;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.PlanChange;
import dev.slipway.planner.PlanJson;
import java.util.List;

/**
 * Says what a changed plan costs on AWS. Sources: AWS, "Settings for DB instances", "Modifying a cache cluster" and the update behaviour
 * of each CloudFormation type.
 */
public final class AwsChangeCosts {
    /** The table. */
    public static final ChangeCostTable TABLE = new ChangeCostTable(List.of(
            Line.of(
                    "databases\\.[^.]+\\.(identifier|databaseName|masterUser)",
                    ChangeImpact.DATA_LOSS,
                    "RDS makes a new, empty instance; deletion protection refuses it in prod. Restore a snapshot into"
                            + " the new one instead"),
            Line.of(
                    "databases\\.[^.]+\\.version",
                    PlanChange::shrinks,
                    ChangeImpact.DATA_LOSS,
                    "a database never goes back to a lower major version: RDS refuses it. Make a new instance and restore a"
                            + " dump into it"),
            Line.of(
                    "databases\\.[^.]+\\.(version|family)",
                    ChangeImpact.DOWNTIME,
                    "a major upgrade stops the database for minutes and cannot be undone but by restoring; rehearse it"
                            + " on a snapshot"),
            Line.of(
                    "databases\\.[^.]+\\.instanceClass",
                    ChangeImpact.RESTART,
                    "the instance restarts on the new class: with a standby a failover of about a minute, without one"
                            + " some minutes; in prod it waits for the maintenance window"),
            Line.of(
                    "databases\\.[^.]+\\.port",
                    ChangeImpact.RESTART,
                    "the instance restarts, and clients must use the new port"),
            Line.of(
                    "databases\\.[^.]+\\.multiAz",
                    ChangeImpact.NONE,
                    "RDS makes or drops the standby beside the running instance; disks are slower for some minutes"),
            Line.of(
                    "databases\\.[^.]+\\.storageGiB",
                    PlanChange::shrinks,
                    ChangeImpact.DATA_LOSS,
                    "storage cannot shrink: RDS refuses it. Make a new, smaller instance and restore a dump into it"),
            Line.of(
                    "databases\\.[^.]+\\.storageGiB",
                    ChangeImpact.NONE,
                    "storage grows while the database runs; it can never shrink, and not again for six hours"),
            Line.of(
                    "databases\\.[^.]+\\.parameters\\.[^.]+\\.(value|reboot|name)",
                    ChangeImpact.RESTART,
                    "a static parameter takes effect at the next restart, a dynamic one at once"),
            Line.of(
                    "caches\\.[^.]+\\.(groupId|engine)",
                    ChangeImpact.DATA_LOSS,
                    "ElastiCache makes a new, empty group: sessions and queues are gone"),
            Line.of(
                    "caches\\.[^.]+\\.nodeType",
                    ChangeImpact.RESTART,
                    "nodes are replaced by larger or smaller ones: with a replica a failover of seconds, without one"
                            + " minutes and an empty cache"),
            Line.of(
                    "caches\\.[^.]+\\.(version|family)",
                    ChangeImpact.RESTART,
                    "nodes are upgraded one by one, with a failover; a lower version needs a new group"),
            Line.of("caches\\.[^.]+\\.port", ChangeImpact.DATA_LOSS, "a new port means a new, empty group"),
            Line.of(
                    "(buckets\\.[^.]+|sites\\.[^.]+\\.bucket)\\.bucketName",
                    ChangeImpact.DATA_LOSS,
                    "a bucket cannot be renamed: a new, empty one is made. Copy the objects first"),
            Line.of(
                    "network\\.(cidr|subnets\\..*)",
                    ChangeImpact.DATA_LOSS,
                    "subnets and with them databases, caches and load balancer are made anew"),
            Line.of("region|prefix", ChangeImpact.DATA_LOSS, "everything is made anew under other names or elsewhere"),
            Line.of(
                    "loadBalancer\\.(name|targetGroups\\.[^.]+\\.(name|port))",
                    ChangeImpact.REPLACEMENT,
                    "load balancer or target group is made anew; names follow, requests in flight are lost"),
            Line.of(
                    "certificates\\..*",
                    ChangeImpact.REPLACEMENT,
                    "a new certificate is validated before the old one goes; nobody notices while DNS is right"),
            Line.of(
                    "cluster\\.(name|namespace)",
                    ChangeImpact.REPLACEMENT,
                    "all services are made anew; there is an outage until their tasks are healthy"),
            Line.of(
                    "poolers\\.[^.]+\\..*",
                    ChangeImpact.ROLLING,
                    "PgBouncer's tasks are replaced one by one; open connections break once"),
            Line.of("services\\.[^.]+\\.(name|spot)", ChangeImpact.REPLACEMENT, "the ECS service is made anew"),
            Line.of(
                    "services\\.[^.]+\\.task\\..*",
                    ChangeImpact.ROLLING,
                    "tasks are replaced one by one; when the new ones do not turn healthy ECS goes back"),
            Line.of("oneShots\\.[^.]+\\..*", ChangeImpact.NONE, "the task runs again before what depends on it"),
            Line.of("key\\.alias", ChangeImpact.NONE, "the alias moves, the key stays")));

    private AwsChangeCosts() {}

    /** What each difference between two plans costs, the dearest first. */
    public static List<ChangeCost> between(AwsPlan before, AwsPlan after) {
        return TABLE.between(PlanJson.map(before), PlanJson.map(after));
    }
}
