package dev.slipway.planner.files;

import dev.slipway.model.Bucket;
import dev.slipway.model.ReplicaMode;
import dev.slipway.model.ReplicatedBy;
import dev.slipway.planner.PlanNote;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Script that brings a bucket's second copy up to date where the storage does not do so itself: objects that changed are copied, several at a
 * time, failures are tried again after a growing wait, and the moment of the last success is written for the alarm on its age.
 *
 * @param name name of the bucket in the app
 * @param bucket real name of the bucket
 * @param replica real name of its second copy
 * @param mode whether deletions are followed (CLV-REPL-02)
 */
public record ReplicationScript(String name, String bucket, String replica, ReplicaMode mode) {
    /** Unix time of the last complete copy, by bucket. */
    public static final String METRIC = "slipway_replica_last_success_timestamp_seconds";

    /** Objects copied at a time (CLV-REPL-03). */
    public static final int WORKERS = 4;

    /** Wait before the first new try, which doubles with each further one (CLV-REPL-03). */
    public static final Duration RETRY = Duration.ofSeconds(60);

    private static final int TRIES = 5;

    /** What a plan notes of a copy that the application keeps up to date itself; empty for all others. */
    public static Optional<PlanNote> byApplication(Bucket bucket) {
        return bucket.replica()
                .filter(replica -> replica.by() == ReplicatedBy.APPLICATION)
                .map(replica -> PlanNote.nativeTo(
                        "buckets.replica",
                        "buckets." + bucket.name() + ".replica is copied by the application itself, which is given its"
                                + " address; how old it is, only the application knows"));
    }

    /** The script, for a POSIX shell with rclone and a configuration that knows {@code store} and {@code replica}. */
    public String text() {
        // copy never deletes: what the bucket lost stays in the copy, and versioning there keeps what was overwritten.
        String command = mode == ReplicaMode.MIRROR ? "sync" : "copy";
        return """
                #!/bin/sh
                # Brings the second copy of a bucket up to date (%1$s mode).
                set -eu
                metric=%2$s/replica-%3$s.prom
                wait=%4$d
                try=1
                until rclone --config /config/rclone.conf --s3-no-check-bucket --transfers %5$d --retries 1 --fast-list \\
                  %6$s store:%7$s replica:%8$s; do
                  [ "$try" -lt %9$d ] || { echo "the copy of %3$s is not up to date after $try tries" >&2; exit 1; }
                  echo "the copy of %3$s failed; trying again in $wait s" >&2
                  sleep "$wait"
                  wait=$((wait * 2))
                  try=$((try + 1))
                done
                printf '%10$s{bucket="%3$s"} %%s\\n' "$(date +%%s)" >"$metric.part"
                mv "$metric.part" "$metric"
                """
                .formatted(
                        mode.name().toLowerCase(Locale.ROOT),
                        BackupScripts.METRICS,
                        name,
                        RETRY.toSeconds(),
                        WORKERS,
                        command,
                        bucket,
                        replica,
                        TRIES,
                        METRIC);
    }
}
