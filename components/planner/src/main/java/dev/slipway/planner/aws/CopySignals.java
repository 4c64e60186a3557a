package dev.slipway.planner.aws;

import dev.slipway.model.Alarm;
import java.util.ArrayList;
import java.util.List;

/** Signals of copies and of what must come again in time: replicas, backups, runs by the clock, certificates. */
final class CopySignals {
    private static final int HOUR_SECONDS = 3_600;
    private static final int DAY_SECONDS = 86_400;

    private final Watched watched;

    CopySignals(Watched watched) {
        this.watched = watched;
    }

    List<Reading> replicationLag(double threshold) {
        List<Reading> readings = new ArrayList<>();
        for (DatabasePlan database : watched.databases()) {
            for (int i = 1; i <= database.readReplicas(); i++) {
                readings.add(Reading.above(
                        database.key() + "-replica-" + i,
                        Metrics.rds(database.identifier() + "-replica-" + i, "ReplicaLag", "Average"),
                        threshold,
                        "breaching"));
            }
        }
        for (CachePlan cache : watched.caches()) {
            if (cache.nodes() > 1) {
                readings.add(Reading.highest(
                        cache.key(), Metrics.cache(cache, "ReplicationLag", "Average"), threshold, "notBreaching"));
            }
        }
        for (BucketPlan bucket : watched.buckets()) {
            // Told in the region of the destination (Amazon S3 User Guide, "Using S3 Replication metrics").
            bucket.replication()
                    .filter(ReplicationPlan::byStorage)
                    .ifPresent(replica -> readings.add(Reading.above(
                                    bucket.key(),
                                    Metrics.replication(bucket, replica, "ReplicationLatency", "Maximum"),
                                    threshold,
                                    "notBreaching")
                            .in(replica.region())));
        }
        return readings;
    }

    List<Reading> backupAge(double hours) {
        return watched.backup().stream()
                .map(backup -> Reading.below(
                                "backup", Metrics.backup(backup, "NumberOfBackupJobsCompleted"), 1, "breaching")
                        .each("completed", (int) Math.min(DAY_SECONDS, hours * 3600)))
                .toList();
    }

    /** A run that fails is told once, so that the alarm adds up an hour or more of them instead of asking how long they last. */
    List<Reading> failedRuns(Alarm alarm) {
        long seconds =
                Math.max(HOUR_SECONDS, Math.min(DAY_SECONDS, alarm.forDuration().toSeconds()));
        return watched.schedules().stream()
                .map(it -> Reading.highest(it.key(), Metrics.failedRuns(it), alarm.threshold(), "notBreaching")
                        .over((int) seconds / 60 * 60))
                .toList();
    }

    List<Reading> certificateExpiry(double days) {
        return watched.certificates().stream()
                .map(it -> Reading.below("certificate-" + it.key(), Metrics.certificate(it), days, "ignore")
                        .each("m", DAY_SECONDS)
                        .in(it.region()))
                .toList();
    }
}
