package dev.slipway.planner.aws;

import dev.slipway.model.Backup;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Cache;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Snapshots of a cache by the app file's own rhythm. ElastiCache itself takes one a day, so a function takes them, and deletes those past
 * their time.
 */
final class CacheSnapshots {
    /** A backup's name takes 40 characters (Amazon ElastiCache User Guide, "Making manual backups"); a hyphen and ten digits of the time end it. */
    private static final int LONGEST_PREFIX = 29;

    private CacheSnapshots() {}

    static List<FunctionPlan> functions(Draft draft) {
        List<FunctionPlan> functions = new ArrayList<>();
        for (Cache cache : draft.app().caches()) {
            cache.backup().ifPresent(backup -> backup.schedules()
                    .forEach(schedule -> functions.add(function(draft, cache, backup, schedule))));
        }
        return functions;
    }

    private static FunctionPlan function(Draft draft, Cache cache, Backup backup, BackupSchedule schedule) {
        draft.note(PlanNote.emulated(
                "caches.backup.schedules",
                "caches." + cache.name() + ".backup." + schedule.name()
                        + ": ElastiCache takes one snapshot a day; a function takes these, and deletes them after "
                        + backup.retentionDays() + " days"));
        String key = cache.name() + "-" + schedule.name();
        String group = CachePlanner.groupId(draft, cache);
        String prefix = Naming.hyphenated(LONGEST_PREFIX, group, schedule.name());
        Map<String, Value> environment = new LinkedHashMap<>();
        // Without cluster mode a snapshot is asked of a node, here the last, which is a replica where there is one
        // (same page).
        environment.put("NODE", Value.literal("%s-%03d".formatted(group, CachePlanner.nodes(draft, cache))));
        environment.put("PREFIX", Value.literal(prefix));
        environment.put("KEEP_DAYS", Value.literal(String.valueOf(backup.retentionDays())));
        String arn = "arn:aws:elasticache:" + draft.settings().region() + ":";
        return new FunctionPlan(
                key,
                draft.name(FunctionPlan.LONGEST_NAME, key),
                "Takes snapshots of " + cache.name() + " and deletes them after " + backup.retentionDays() + " days",
                "snapshot_cache",
                AwsCron.of(schedule.cron()),
                environment,
                Optional.empty(),
                List.of(
                        new PermissionPlan(
                                "TakeAndDelete",
                                List.of("elasticache:CreateSnapshot", "elasticache:DeleteSnapshot"),
                                List.of(
                                        arn(arn, "replicationgroup:" + group),
                                        arn(arn, "cluster:" + group + "-*"),
                                        arn(arn, "snapshot:" + prefix + "-*"))),
                        // A listing is asked of all snapshots, whichever group it names.
                        new PermissionPlan(
                                "LookAtAll",
                                List.of("elasticache:DescribeSnapshots"),
                                List.of(arn(arn, "snapshot:*"), arn(arn, "replicationgroup:*")))),
                Optional.empty(),
                draft.log(key));
    }

    private static Value arn(String before, String after) {
        return Value.template(Value.literal(before), Value.ref("account", "id"), Value.literal(":" + after));
    }
}
