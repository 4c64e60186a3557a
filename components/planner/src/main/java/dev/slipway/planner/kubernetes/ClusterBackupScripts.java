package dev.slipway.planner.kubernetes;

import dev.slipway.planner.files.AlertQueries;
import dev.slipway.planner.files.BackupScripts;

/** The part of backup jobs that has the network: ships what the other container made, or fetches what it wants to try. */
final class ClusterBackupScripts {
    private ClusterBackupScripts() {}

    /** What all of them begin with. */
    private static String head(String destination, String storageClass) {
        return """
                #!/bin/sh
                set -eu
                store=%1$s
                rclone() { command rclone --config /config/rclone.conf --s3-storage-class %2$s --s3-no-check-bucket "$@"; }
                """
                .formatted(destination, storageClass);
    }

    /**
     * Ships one finished backup, keeps retention, tells when it went well.
     *
     * @param destination remote, bucket and prefix of rclone
     * @param storageClass S3 storage class the backups rest in (CLP-BKP-03)
     * @param retentionDays days a backup is kept
     * @param configuration whether {@code /snapshot} is kept beside the data as {@code config-latest} (CLP-BKP-04)
     * @param pushgateway address metrics are pushed to; empty for none
     */
    static String ship(
            String destination, String storageClass, int retentionDays, boolean configuration, String pushgateway) {
        return head(destination, storageClass)
                + """
                for backup in %1$s/db/*/*; do
                  case $backup in
                    *.part | */\\*) echo "no finished backup: $backup" >&2; exit 1 ;;
                  esac
                  name=$(basename "$(dirname "$backup")")
                  rclone copy "$backup" "$store/db/$name/$(basename "$backup")"
                  rclone check --one-way "$backup" "$store/db/$name/$(basename "$backup")"
                %2$s%3$sdone
                rclone delete --min-age %4$dd "$store/db"
                """
                        .formatted(
                                BackupScripts.SPOOL,
                                push(
                                        pushgateway,
                                        "backup/$name",
                                        "printf '%s %s\\n' " + AlertQueries.BACKUP_METRIC + " \"$(date +%s)\""),
                                configuration ? "  rclone copy --copy-links /snapshot \"$store/config-latest\"\n" : "",
                                retentionDays);
    }

    /** Ships WAL files as the server finishes them, for as long as the server runs. */
    static String shipWal(String destination, String storageClass, int retentionDays) {
        return head(destination, storageClass)
                + """
                day=none
                trap 'rclone move %1$s "$store/wal" --exclude "*.part"; exit 0' TERM
                while :; do
                  rclone move %1$s "$store/wal" --exclude '*.part' || echo "the bucket does not take WAL files" >&2
                  if [ "$(date -u +%%Y%%m%%d)" != "$day" ]; then
                    rclone delete --min-age %2$dd "$store/wal" && day=$(date -u +%%Y%%m%%d) || true
                  fi
                  sleep %3$d &
                  wait "$!"
                done
                """
                        .formatted(BackupScripts.ARCHIVE, retentionDays, BackupScripts.SHIP_INTERVAL.toSeconds());
    }

    /** Brings the newest backup of the name that the drill asks for, waits for its verdict, and tells it. */
    static String fetch(String destination, String pushgateway) {
        return head(destination, "STANDARD")
                + """
                work=%1$s/restore
                until [ -s "$work/request" ]; do sleep 1; done
                name=$(cat "$work/request")
                newest=$(rclone lsf --dirs-only "$store/db/$name" | sort | tail -n 1)
                started=$(date +%%s)
                rclone copy "$store/db/$name/$newest" "$work/data"
                (cd "$work/data" && sha256sum -c checksums.sha256)
                echo "$(($(date +%%s) - started)) ${newest%%/}" >"$work/fetched.part"
                mv "$work/fetched.part" "$work/fetched"
                until [ -s %2$s/restore-drill.prom ]; do sleep 5; done
                %3$s"""
                        .formatted(
                                BackupScripts.SPOOL,
                                BackupScripts.METRICS,
                                push(
                                        pushgateway,
                                        "drill/$name",
                                        "cat " + BackupScripts.METRICS + "/restore-drill.prom"));
    }

    /** Tells metrics to the push gateway under a group; nothing where there is none. */
    static String push(String pushgateway, String group, String metrics) {
        return pushgateway.isEmpty()
                ? ""
                : "  " + metrics + " >/tmp/metrics\n  wget -q -O /dev/null --post-file=/tmp/metrics \"http://"
                        + pushgateway + "/metrics/job/slipway/" + group + "\"\n";
    }
}
