package dev.slipway.planner.files;

import dev.slipway.model.App;
import dev.slipway.model.Backup;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Scripts of the backup containers. The one that reads the database has no network at all: it logs in over the server's socket and
 * leaves finished backups in a spool directory. The one that ships them has the network and never sees the database.
 */
public final class BackupScripts {
    /** Directory that both kinds of container share. */
    public static final String SPOOL = "/spool";

    /** Directory in which the server leaves finished WAL files. */
    public static final String ARCHIVE = "/archive";

    /** Directory of metrics. */
    public static final String METRICS = "/metrics";

    /** Time between two rounds of the shipper; part of the recovery point. */
    public static final Duration SHIP_INTERVAL = Duration.ofSeconds(30);

    private BackupScripts() {}

    /** How long the server may fill a WAL file: short enough that shipping still fits into the promised recovery point (CLP-REC-02). */
    public static Duration archiveTimeout(App app, Backup backup) {
        Duration asked = backup.archiveTimeout();
        return app.recovery()
                .map(recovery -> recovery.rpo().minus(SHIP_INTERVAL.multipliedBy(2)))
                .filter(room -> room.compareTo(asked) < 0 && room.toSeconds() >= 30)
                .orElse(asked);
    }

    /** Where in a bucket backups lie: the bucket's real name and their prefix. */
    public static String destination(String bucket, Backup backup) {
        return (bucket + "/" + backup.prefix()).replaceAll("/+$", "");
    }

    /**
     * Shell command by which the server archives one WAL file: complete or not at all, never over another one. After a crash the server may
     * archive a file a second time; the same file again is well, a different one of that name is refused.
     */
    public static String archiveCommand() {
        return ("if test -f %1$s/%%f; then cmp %%p %1$s/%%f && sync %1$s/%%f;"
                        + " else cp %%p %1$s/%%f.part && sync %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f && sync %1$s/.; fi")
                .formatted(ARCHIVE);
    }

    /**
     * Makes one backup: arguments are the kind ({@code full}, {@code incremental}, {@code logical}), the name and the database.
     * A weekly full backup is a physical base backup, a daily one a dump that any newer version restores (CLP-POL-07).
     */
    public static String dump() {
        return """
                #!/bin/sh
                # Makes one backup of a database and leaves it in the spool directory.
                set -eu
                kind=$1 name=$2 database=$3
                stamp=$(date -u +%%Y%%m%%dT%%H%%M%%SZ)
                target=%1$s/db/$name/$stamp
                mkdir -p "$target.part"
                trap 'rm -rf "$target.part"' EXIT
                case $kind in
                  logical)
                    pg_dump --no-password --format=custom --compress=6 --file "$target.part/database.dump" "$database"
                    pg_restore --list "$target.part/database.dump" >"$target.part/contents.txt"
                    ;;
                  full)
                    pg_basebackup --no-password --pgdata "$target.part" --format=tar --gzip --wal-method=fetch \\
                      --checkpoint=fast --label "$name-$stamp"
                    gzip --test "$target.part"/*.gz
                    ;;
                  incremental)
                    # The archived WAL holds every change; a switch closes the current file.
                    psql --no-psqlrc --no-password --tuples-only --dbname "$database" \\
                      --command 'SELECT pg_walfile_name(pg_switch_wal())' >"$target.part/last-wal.txt"
                    ;;
                  *)
                    echo "unknown kind of backup: $kind" >&2
                    exit 2
                    ;;
                esac
                (cd "$target.part" && sha256sum -- * >checksums.sha256)
                mv "$target.part" "$target"
                trap - EXIT
                echo "backup $name of $database is ready: $target"
                """
                .formatted(SPOOL);
    }

    /** Makes one snapshot of a cache: arguments are name, host and port; the password is read from a file. */
    public static String cacheDump(String passwordFile) {
        return """
                #!/bin/sh
                # Makes one snapshot of a cache and leaves it in the spool directory.
                set -eu
                name=$1 host=$2 port=$3
                stamp=$(date -u +%%Y%%m%%dT%%H%%M%%SZ)
                target=%1$s/db/$name/$stamp
                mkdir -p "$target.part"
                trap 'rm -rf "$target.part"' EXIT
                REDISCLI_AUTH=$(cat %2$s) redis-cli -h "$host" -p "$port" --rdb "$target.part/dump.rdb"
                (cd "$target.part" && sha256sum -- * >checksums.sha256)
                mv "$target.part" "$target"
                trap - EXIT
                """
                .formatted(SPOOL, passwordFile);
    }

    /**
     * Ships finished backups and WAL files to the bucket, keeps retention, brings a backup back when the restore drill asks for one.
     *
     * @param destination remote, bucket and prefix of rclone, such as {@code store:bucket/backups}
     * @param storageClass S3 storage class the backups rest in (CLP-BKP-03)
     * @param retentionDays days a backup is kept
     * @param shorter days that backups of a name are kept where these are fewer
     * @param configuration whether {@code /config/snapshot} is kept beside the data as {@code config-latest} (CLP-BKP-04)
     */
    public static String ship(
            String destination,
            String storageClass,
            int retentionDays,
            Map<String, Integer> shorter,
            boolean configuration) {
        return """
                #!/bin/sh
                # Ships finished backups to the bucket and writes when that last went well.
                set -eu
                store=%1$s
                keep=%3$dd
                rclone() { command rclone --config /config/rclone.conf --s3-storage-class %2$s --s3-no-check-bucket "$@"; }
                metric() {
                  printf '%%s{backup="%%s"} %%s\\n' "$1" "$2" "$3" >%6$s/"$1-$2".prom.part
                  mv %6$s/"$1-$2".prom.part %6$s/"$1-$2".prom
                }
                ship_backup() {
                  name=$(basename "$(dirname "$1")")
                  rclone copy "$1" "$store/db/$name/$(basename "$1")" || return 1
                  rclone check --one-way "$1" "$store/db/$name/$(basename "$1")" || return 1
                  rm -rf "$1"
                  metric %7$s "$name" "$(date +%%s)"
                }
                ship_all() {
                  rclone move %5$s "$store/wal" --exclude '*.part' && metric slipway_wal_last_shipped_timestamp_seconds wal "$(date +%%s)"
                  for backup in %4$s/db/*/*; do
                    case $backup in
                      *.part | */\\*) ;;
                      *) ship_backup "$backup" || echo "backup $backup is not shipped yet" >&2 ;;
                    esac
                  done
                }
                fetch() {
                  # The restore drill asks for the newest backup of a name.
                  name=$(cat %4$s/restore/request)
                  newest=$(rclone lsf --dirs-only "$store/db/$name" | sort | tail -n 1)
                  rm -rf %4$s/restore/data
                  started=$(date +%%s)
                  rclone copy "$store/db/$name/$newest" %4$s/restore/data
                  (cd %4$s/restore/data && sha256sum -c checksums.sha256)
                  echo "$(($(date +%%s) - started)) ${newest%%/}" >%4$s/restore/fetched
                  rm %4$s/restore/request
                }
                # Jobs of several users leave their backups there, each in a directory of its own.
                mkdir -p %4$s/db && chmod 0777 %4$s/db || true
                day=none
                while :; do
                  ship_all || echo "the bucket does not take backups" >&2
                  if [ -s %4$s/restore/request ]; then
                    fetch || echo "the restore drill cannot have its backup" >&2
                  fi
                  if [ "$(date -u +%%Y%%m%%d)" != "$day" ]; then
                %8$s%10$s    rclone delete --min-age "$keep" "$store/db" && rclone delete --min-age "$keep" "$store/wal" &&
                      day=$(date -u +%%Y%%m%%d) || echo "old backups are still there" >&2
                  fi
                  sleep %9$d &
                  wait "$!"
                done
                """
                .formatted(
                        destination,
                        storageClass,
                        retentionDays,
                        SPOOL,
                        ARCHIVE,
                        METRICS,
                        AlertQueries.BACKUP_METRIC,
                        configuration ? "    rclone copy /config/snapshot \"$store/config-latest\" || true\n" : "",
                        SHIP_INTERVAL.toSeconds(),
                        shorter.entrySet().stream()
                                .map(kept -> "    rclone delete --min-age " + kept.getValue() + "d \"$store/db/"
                                        + kept.getKey() + "\" || echo \"old backups of " + kept.getKey()
                                        + " are still there\" >&2\n")
                                .collect(Collectors.joining()));
    }

    /**
     * Restores the newest backup into a throw-away server, counts what came back and measures how long it took (CLP-REC-01, CLP-REC-04).
     * Arguments are the kind and the name of the backup and the database. Exit code 0: verified, 1: not verified, 2: could not run.
     */
    public static String drill() {
        return """
                #!/bin/sh
                # Restores the newest backup into a throw-away server and measures it.
                set -u
                kind=$1 name=$2 database=$3
                work=%1$s/restore
                cluster=$work/cluster
                fail() { echo "restore drill: $2" >&2; exit "$1"; }
                value() { printf '%%s{backup="%%s"} %%s\\n' "$1" "$name" "$2"; }
                mkdir -p "$work" || fail 2 "no spool directory"
                rm -rf "$cluster" "$work/data" "$work/fetched"
                echo "$name" >"$work/request"
                waited=0
                until [ -s "$work/fetched" ]; do
                  [ "$waited" -lt 1800 ] || fail 2 "the newest backup did not come within 30 minutes"
                  sleep 1
                  waited=$((waited + 1))
                done
                read -r fetch_seconds stamp <"$work/fetched"
                started=$(date +%%s)
                trap 'pg_ctl --pgdata "$cluster" --mode immediate stop >/dev/null 2>&1; rm -rf "$cluster" "$work/data" "$work/fetched"' EXIT
                options="-c listen_addresses='' -c unix_socket_directories=/tmp -c archive_mode=off -p 5999"
                if [ "$kind" = full ]; then
                  mkdir -m 0700 "$cluster" && tar -xzf "$work/data/base.tar.gz" -C "$cluster" || fail 1 "the base backup cannot be unpacked"
                  pg_ctl --pgdata "$cluster" --wait --options "$options" start >/dev/null || fail 1 "the server does not start from the base backup"
                else
                  initdb --pgdata "$cluster" --auth=trust --username=postgres >/dev/null || fail 2 "no throw-away cluster"
                  pg_ctl --pgdata "$cluster" --wait --options "$options" start >/dev/null || fail 2 "the throw-away server does not start"
                  createdb --host /tmp --port 5999 --username postgres "$database" || fail 2 "no throw-away database"
                  pg_restore --host /tmp --port 5999 --username postgres --no-owner --no-privileges --exit-on-error \\
                    --dbname "$database" "$work/data/database.dump" || fail 1 "the dump cannot be restored"
                fi
                tables=$(psql --no-psqlrc --host /tmp --port 5999 --username postgres --dbname "$database" --tuples-only --no-align \\
                  --command "SELECT count(*) FROM pg_stat_user_tables") || fail 1 "the restored database does not answer"
                [ "$tables" -gt 0 ] || fail 1 "the restored database has no tables"
                restore_seconds=$(($(date +%%s) - started))
                made=$(date -u -d "$(echo "$stamp" | sed 's/\\(....\\)\\(..\\)\\(..\\)T\\(..\\)\\(..\\)\\(..\\)Z/\\1-\\2-\\3 \\4:\\5:\\6/')" +%%s)
                {
                  value slipway_restore_drill_fetch_seconds "$fetch_seconds"
                  value slipway_restore_drill_restore_seconds "$restore_seconds"
                  value slipway_restore_drill_backup_age_seconds "$((started - made))"
                  value slipway_restore_drill_tables "$tables"
                  value slipway_restore_drill_last_success_timestamp_seconds "$(date +%%s)"
                } >%2$s/restore-drill.prom.part
                mv %2$s/restore-drill.prom.part %2$s/restore-drill.prom
                echo "restored $tables tables of $database from $stamp: fetched in $fetch_seconds s, restored in $restore_seconds s"
                """
                .formatted(SPOOL, METRICS);
    }
}
