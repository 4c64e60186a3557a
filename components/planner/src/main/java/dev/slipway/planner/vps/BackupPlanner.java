package dev.slipway.planner.vps;

import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Value;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.BaseBackups;
import dev.slipway.planner.files.ScheduleDispatcher;
import dev.slipway.planner.files.StorageClasses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plans backups: jobs that read the database without a network, one shipper with a network that never sees it, and the drill. */
final class BackupPlanner {
    private static final String SPOOL = "backup-spool";

    private final PlanScope scope;

    BackupPlanner(PlanScope scope) {
        this.scope = scope;
    }

    Optional<BackupsPlan> plan(Map<String, String> snapshot) {
        List<Database> databases = shipped();
        Optional<Backup> any = Stream.concat(
                        databases.stream().map(Database::backup),
                        scope.app.caches().stream().flatMap(cache -> cache.backup().stream()))
                .filter(backup -> backup.bucket().isPresent())
                .findFirst();
        if (any.isEmpty()) {
            return Optional.empty();
        }
        Backup first = any.get();
        String destination = destination(first);
        String storageClass = storageClass(first);
        List<SchedulePlan> jobs = new ArrayList<>();
        for (Database database : databases) {
            if (!destination(database.backup()).equals(destination)) {
                scope.faults.add("databases." + database.name() + ".backup: expected the bucket and prefix of "
                        + databases.get(0).name() + ", " + destination + ", found " + destination(database.backup())
                        + "; one shipper serves a host");
            }
            BaseBackups.note(database).ifPresent(scope.notes::add);
            BaseBackups.schedules(database)
                    .forEach(schedule -> jobs.add(
                            database.engine() == DatabaseEngine.SQLITE
                                    ? new SqliteBackups(scope).job(database, schedule)
                                    : job(database, schedule)));
        }
        for (Cache cache : scope.app.caches()) {
            cache.backup().ifPresent(backup -> backup.schedules().forEach(schedule -> jobs.add(job(cache, schedule))));
        }
        return Optional.of(new BackupsPlan(
                destination,
                storageClass,
                first.retentionDays(),
                recoveryPoint(databases),
                shipper(databases, first, storageClass, snapshot),
                jobs,
                scope.app.recovery().flatMap(recovery -> recovery.drill()).flatMap(cron -> databases.stream()
                        .filter(database -> database.engine() == DatabaseEngine.POSTGRES)
                        .findFirst()
                        .map(database -> drill(database, cron)))));
    }

    /** Databases whose backups have a bucket to go to; a fault in prod when one has none. */
    private List<Database> shipped() {
        List<Database> shipped = new ArrayList<>();
        for (Database database : scope.app.databases()) {
            if (database.backup().bucket().isPresent()) {
                shipped.add(database);
            } else if (scope.isProd()) {
                scope.faults.add(
                        "databases." + database.name() + ".backup.bucket: expected a bucket of the app, found none;"
                                + " a host that burns takes its backups along");
            } else {
                scope.notes.add(PlanNote.refused(
                        "databases.backup",
                        "databases." + database.name() + ".backup.bucket is not given, so this stack makes no backups"
                                + " of it"));
            }
        }
        return shipped;
    }

    private String storageClass(Backup backup) {
        boolean classes = scope.settings.storage().hasClasses();
        StorageClasses.note(backup, classes).ifPresent(scope.notes::add);
        return StorageClasses.of(backup, classes).name();
    }

    private String destination(Backup backup) {
        String bucket = StoragePlanner.bucketName(scope, backup.bucket().orElseThrow());
        return BackupScripts.destination(bucket, backup);
    }

    private Optional<Duration> recoveryPoint(List<Database> databases) {
        return databases.stream()
                .filter(database -> database.engine() == DatabaseEngine.POSTGRES
                        && database.backup().continuous())
                .map(database -> BackupScripts.archiveTimeout(scope.app, database.backup())
                        .plus(BackupScripts.SHIP_INTERVAL))
                .max(Duration::compareTo);
    }

    static String spool(PlanScope scope) {
        return scope.sharedVolume(SPOOL, "backups that are not shipped yet", false);
    }

    private ContainerPlan.Builder reader(String name, Database database) {
        String image = scope.images.postgres(database).orElse("postgres:" + database.version() + "-bookworm");
        return scope.container(name, image, 200, 256)
                .entrypoint("sh")
                .environment("PGHOST", Value.literal("/var/run/postgresql"))
                .environment("PGPORT", Value.literal(Integer.toString(database.port())))
                .environment("PGUSER", Value.literal("postgres"))
                .user(DatabasePlanner.USER)
                .readOnlyMount(DatabasePlanner.socketVolume(database), "/var/run/postgresql")
                .mount(spool(scope), BackupScripts.SPOOL)
                .tmpfs("/tmp", 64)
                .stopFirst()
                .after(database.name());
    }

    private SchedulePlan job(Database database, BackupSchedule schedule) {
        String name = database.name() + "-" + schedule.name();
        if (schedule.kind() == BackupKind.INCREMENTAL && !database.backup().continuous()) {
            scope.faults.add("databases." + database.name() + ".backup.schedules." + schedule.name()
                    + ": an incremental backup rests on archived WAL; set backup.continuous to true");
        }
        ContainerPlan container = scheduled(
                        reader("backup-" + name, database), name, schedule.cron(), Duration.ofHours(4))
                .command(List.of(
                        "/config/backup.sh",
                        schedule.kind().name().toLowerCase(Locale.ROOT),
                        name,
                        DatabasePlanner.databaseName(scope, database)))
                .script("/config/backup.sh", BackupScripts.dump())
                .build();
        return new SchedulePlan("backup-" + name, schedule.cron(), container);
    }

    private SchedulePlan job(Cache cache, BackupSchedule schedule) {
        String name = cache.name() + "-" + schedule.name();
        String image = scope.images.cache(cache).orElse("redis:" + cache.version() + "-alpine");
        ContainerPlan container = scheduled(
                        scope.container("backup-" + name, image, 100, 64), name, schedule.cron(), Duration.ofHours(1))
                .entrypoint("sh")
                .command(List.of("/config/backup.sh", name, cache.name(), Integer.toString(cache.port())))
                .script("/config/backup.sh", BackupScripts.cacheDump(CachePlanner.PASSWORD_FILE))
                .file(CachePlanner.PASSWORD_FILE, Value.secret(RequiredSecrets.cachePassword(cache)))
                .user(CachePlanner.USER)
                .network(NetworkAttachment.in(scope.dataNetwork(cache.name())))
                .mount(spool(scope), BackupScripts.SPOOL)
                .stopFirst()
                .after(cache.name())
                .build();
        return new SchedulePlan("backup-" + name, schedule.cron(), container);
    }

    static ContainerPlan.Builder scheduled(
            ContainerPlan.Builder container, String name, String cron, Duration timeout) {
        return container
                .mode(RunMode.SCHEDULED)
                .label(ScheduleDispatcher.CRON_LABEL, cron)
                .label(ScheduleDispatcher.TIMEOUT_LABEL, Long.toString(timeout.toSeconds()))
                .label(ScheduleDispatcher.NAME_LABEL, name);
    }

    /** The backup that precedes a migration in prod; made anew for each image, as the migration is (CLP-BKP-06). */
    Optional<ContainerPlan> beforeMigration(String service, Database database, String image) {
        if (database.engine() != DatabaseEngine.POSTGRES
                || database.backup().bucket().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader(service + "-migration-backup", database)
                .command(List.of(
                        "/config/backup.sh",
                        "logical",
                        database.name() + "-before-migration",
                        DatabasePlanner.databaseName(scope, database)))
                .environment("SLIPWAY_RELEASE", Value.literal(image))
                .script("/config/backup.sh", BackupScripts.dump())
                .mode(RunMode.ONE_SHOT)
                .healthTimeout(Duration.ofMinutes(30))
                .build());
    }

    private ContainerPlan shipper(
            List<Database> databases, Backup backup, String storageClass, Map<String, String> snapshot) {
        ObjectStorage storage = scope.settings.storage();
        ContainerPlan.Builder shipper = scope.container("backup-shipper", scope.images.of("rclone"), 50, 128)
                .entrypoint("sh")
                .command(List.of("/config/ship.sh"))
                .environment("HOME", Value.literal("/tmp"))
                .user(DatabasePlanner.USER)
                .network(NetworkAttachment.in(storage.selfHosted() ? scope.storageNetwork() : scope.egress()))
                .file("/config/rclone.conf", StoragePlanner.rclone(scope).file())
                .script(
                        "/config/ship.sh",
                        BackupScripts.ship(
                                "store:" + destination(backup),
                                storageClass,
                                backup.retentionDays(),
                                shorter(backup),
                                backup.configuration()))
                .mount(spool(scope), BackupScripts.SPOOL)
                .mount(ScheduleDispatcher.METRICS, BackupScripts.METRICS)
                .tmpfs("/tmp", 32)
                .stopFirst()
                .healthcheck(HealthcheckPlan.shell("test -w " + BackupScripts.SPOOL))
                .after(backup.bucket().orElseThrow() + "-setup");
        for (Database database : databases) {
            if (database.engine() == DatabaseEngine.POSTGRES
                    && database.backup().continuous()) {
                shipper.mount(DatabasePlanner.archiveVolume(database), BackupScripts.ARCHIVE + "/" + database.name());
            }
        }
        if (backup.configuration()) {
            snapshot.forEach((name, text) -> shipper.file("/config/snapshot/" + name, text));
        }
        return shipper.build();
    }

    /** Days that each job's backups are kept, where these are fewer than the first database's (KAR-BKP-03). */
    private Map<String, Integer> shorter(Backup first) {
        Map<String, Integer> days = new TreeMap<>();
        scope.app.databases().forEach(it -> shorter(first, it.name(), it.backup(), BaseBackups.schedules(it), days));
        scope.app.caches().forEach(cache -> cache.backup()
                .ifPresent(it -> shorter(first, cache.name(), it, it.schedules(), days)));
        return days;
    }

    private void shorter(
            Backup first, String resource, Backup backup, List<BackupSchedule> schedules, Map<String, Integer> days) {
        if (backup.retentionDays() < first.retentionDays()) {
            schedules.forEach(schedule -> days.put(resource + "-" + schedule.name(), backup.retentionDays()));
        } else if (backup.retentionDays() > first.retentionDays()) {
            scope.faults.add(resource + ".backup.retention: expected at most the " + first.retentionDays()
                    + " days of the first database, found " + backup.retentionDays() + "; one shipper serves a host");
        }
    }

    private SchedulePlan drill(Database database, String cron) {
        List<BackupSchedule> schedules = BaseBackups.schedules(database);
        BackupSchedule newest = schedules.stream()
                .filter(schedule -> schedule.kind() == BackupKind.LOGICAL)
                .findFirst()
                .orElse(schedules.get(0));
        ContainerPlan container = scheduled(
                        reader("restore-drill", database), "restore-drill", cron, Duration.ofHours(4))
                .command(List.of(
                        "/config/drill.sh",
                        newest.kind().name().toLowerCase(Locale.ROOT),
                        database.name() + "-" + newest.name(),
                        DatabasePlanner.databaseName(scope, database)))
                .script("/config/drill.sh", BackupScripts.drill())
                .mount(ScheduleDispatcher.METRICS, BackupScripts.METRICS)
                .build();
        return new SchedulePlan("restore-drill", cron, container);
    }
}
