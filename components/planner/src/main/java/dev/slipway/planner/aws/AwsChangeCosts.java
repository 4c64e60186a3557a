package dev.slipway.planner.aws;

import dev.slipway.planner.ChangeCost;
import dev.slipway.planner.ChangeImpact;
import dev.slipway.planner.PlanChange;
import dev.slipway.planner.PlanDiff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what a changed plan costs on AWS. Sources: AWS, "Settings for DB instances", "Modifying a cache cluster" and the update behaviour
 * of each CloudFormation type. The first line that matches counts; what no line names costs nothing.
 */
public final class AwsChangeCosts {
    private static final List<Line> TABLE = List.of(
            line(
                    "databases\\.[^.]+\\.(identifier|databaseName|masterUser)",
                    ChangeImpact.DATA_LOSS,
                    "RDS makes a new, empty instance; deletion protection refuses it in prod. Restore a snapshot into the new one instead"),
            line(
                    "databases\\.[^.]+\\.(version|family)",
                    ChangeImpact.DOWNTIME,
                    "a major upgrade stops the database for minutes and cannot be undone but by restoring; rehearse it on a snapshot"),
            line(
                    "databases\\.[^.]+\\.instanceClass",
                    ChangeImpact.RESTART,
                    "the instance restarts on the new class: with a standby a failover of about a minute, without one some minutes; in prod "
                            + "it waits for the maintenance window"),
            line(
                    "databases\\.[^.]+\\.port",
                    ChangeImpact.RESTART,
                    "the instance restarts, and clients must use the new port"),
            line(
                    "databases\\.[^.]+\\.multiAz",
                    ChangeImpact.NONE,
                    "RDS makes or drops the standby beside the running instance; disks are slower for some minutes"),
            line(
                    "databases\\.[^.]+\\.storageGiB",
                    ChangeImpact.NONE,
                    "storage grows while the database runs; it can never shrink, and not again for six hours"),
            line(
                    "databases\\.[^.]+\\.parameters\\.[^.]+\\.(value|reboot|name)",
                    ChangeImpact.RESTART,
                    "a static parameter takes effect at the next restart, a dynamic one at once"),
            line(
                    "caches\\.[^.]+\\.(groupId|engine)",
                    ChangeImpact.DATA_LOSS,
                    "ElastiCache makes a new, empty group: sessions and queues are gone"),
            line(
                    "caches\\.[^.]+\\.nodeType",
                    ChangeImpact.RESTART,
                    "nodes are replaced by larger or smaller ones: with a replica a failover of seconds, without one minutes and an empty "
                            + "cache"),
            line(
                    "caches\\.[^.]+\\.(version|family)",
                    ChangeImpact.RESTART,
                    "nodes are upgraded one by one, with a failover; a lower version needs a new group"),
            line("caches\\.[^.]+\\.port", ChangeImpact.DATA_LOSS, "a new port means a new, empty group"),
            line(
                    "(buckets\\.[^.]+|sites\\.[^.]+\\.bucket)\\.bucketName",
                    ChangeImpact.DATA_LOSS,
                    "a bucket cannot be renamed: a new, empty one is made. Copy the objects first"),
            line(
                    "network\\.(cidr|subnets\\..*)",
                    ChangeImpact.DATA_LOSS,
                    "subnets and with them databases, caches and load balancer are made anew"),
            line("region|prefix", ChangeImpact.DATA_LOSS, "everything is made anew under other names or elsewhere"),
            line(
                    "loadBalancer\\.(name|targetGroups\\.[^.]+\\.(name|port))",
                    ChangeImpact.REPLACEMENT,
                    "load balancer or target group is made anew; names follow, requests in flight are lost"),
            line(
                    "certificates\\..*",
                    ChangeImpact.REPLACEMENT,
                    "a new certificate is validated before the old one goes; nobody notices while DNS is right"),
            line(
                    "cluster\\.(name|namespace)",
                    ChangeImpact.REPLACEMENT,
                    "all services are made anew; there is an outage until their tasks are healthy"),
            line(
                    "poolers\\.[^.]+\\..*",
                    ChangeImpact.ROLLING,
                    "PgBouncer's tasks are replaced one by one; open connections break once"),
            line("services\\.[^.]+\\.(name|spot)", ChangeImpact.REPLACEMENT, "the ECS service is made anew"),
            line(
                    "services\\.[^.]+\\.task\\..*",
                    ChangeImpact.ROLLING,
                    "tasks are replaced one by one; when the new ones do not turn healthy ECS goes back"),
            line("oneShots\\.[^.]+\\..*", ChangeImpact.NONE, "the task runs again before what depends on it"),
            line("key\\.alias", ChangeImpact.NONE, "the alias moves, the key stays"));

    private AwsChangeCosts() {}

    /** What each difference between two plans costs, the dearest first. */
    public static List<ChangeCost> between(AwsPlan before, AwsPlan after) {
        return costs(PlanDiff.between(before, after));
    }

    /** The same for plans that were read back as structure. */
    public static List<ChangeCost> between(Map<String, Object> before, Map<String, Object> after) {
        return costs(PlanDiff.between(before, after));
    }

    /** What one change costs, when it costs anything. */
    public static Optional<ChangeCost> of(PlanChange change) {
        return TABLE.stream()
                .filter(line -> line.path().matcher(change.path()).matches())
                .findFirst()
                .map(line -> new ChangeCost(change, impact(line, change), line.why()));
    }

    /** Something that was not there before is only made; it takes nothing away. */
    private static ChangeImpact impact(Line line, PlanChange change) {
        return change.before().equals(PlanChange.NONE) ? ChangeImpact.NONE : line.impact();
    }

    private static List<ChangeCost> costs(List<PlanChange> changes) {
        return changes.stream()
                .flatMap(change -> of(change).stream())
                .sorted((a, b) -> b.impact().compareTo(a.impact()))
                .toList();
    }

    private static Line line(String path, ChangeImpact impact, String why) {
        return new Line(Pattern.compile(path), impact, why);
    }

    private record Line(Pattern path, ChangeImpact impact, String why) {}
}
