package dev.slipway.planner.kubernetes;

import dev.slipway.model.Backup;
import dev.slipway.model.BackupKind;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.planner.Naming;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.planner.files.BackupScripts;
import dev.slipway.planner.files.BaseBackups;
import dev.slipway.planner.files.PostgresAccess;
import dev.slipway.planner.files.RcloneConfig;
import dev.slipway.planner.files.StorageClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Plans backups of self-hosted data: by the clock, before a migration, and the drill that restores one. In each pod one container sees the
 * data and has no key of the bucket, the other has the key and sees finished backups only.
 */
final class BackupPlanner {
    static final int HOUR = 3600;

    /** What a node has to spare on its own disk. */
    private static final int SMALL_GIB = 4;

    private final Draft draft;

    BackupPlanner(Draft draft) {
        this.draft = draft;
    }

    /** All jobs that run by the clock. */
    List<CronJobPlan> schedules() {
        List<CronJobPlan> jobs = new ArrayList<>();
        for (Database database : draft.app.databases()) {
            if (kept(database)) {
                BaseBackups.schedules(database).forEach(schedule -> jobs.add(job(database, schedule)));
            } else if (FileDatabases.isFile(database)
                    && database.backup().bucket().isPresent()) {
                database.backup().schedules().forEach(schedule -> jobs.add(copy(database, schedule)));
            }
        }
        for (Cache cache : draft.app.caches()) {
            cache.backup()
                    .filter(backup -> backup.bucket().isPresent()
                            && !draft.settings.externalCaches().containsKey(cache.name()))
                    .ifPresent(
                            backup -> backup.schedules().forEach(schedule -> jobs.add(job(cache, backup, schedule))));
        }
        draft.app.recovery().flatMap(recovery -> recovery.drill()).ifPresent(cron -> draft.app.databases().stream()
                .filter(this::kept)
                .findFirst()
                .ifPresent(database -> jobs.add(new RestoreDrillPlanner(draft, this).plan(database, cron))));
        return jobs;
    }

    /** The backup that a migration in prod waits for (CLP-BKP-06); its name follows the migration's, so each migration has its own. */
    Optional<JobPlan> before(Service service, Database database, String migrationHash) {
        if (!kept(database) || BaseBackups.schedules(database).isEmpty()) {
            return Optional.empty();
        }
        String component = KubernetesNames.of(service.name(), "migrate", "backup");
        BackupSchedule once = new BackupSchedule("before-migration", "", BackupKind.LOGICAL);
        PodPlan pod = databasePod(component, database, once);
        String name = Naming.hyphenated(KubernetesNames.CONTROLLER - 9, component) + "-" + migrationHash;
        List<String> after = new ArrayList<>(List.of(KubernetesNames.of(database.name())));
        database.backup()
                .bucket()
                .flatMap(draft.app::bucket)
                .filter(bucket -> BucketPlanner.made(draft, bucket))
                .ifPresent(bucket -> after.add(BucketPlanner.component(bucket)));
        // Two minutes for each GiB that the volume can hold, dump and transfer together.
        int deadline = Math.max(HOUR, 120 * database.storageGiB());
        return Optional.of(new JobPlan(name, component, "backup", deadline, 1, after, pod));
    }

    /** Whether this stack makes backups of a database: it is self-hosted and its backups have a bucket to go to. */
    boolean kept(Database database) {
        return database.engine() == DatabaseEngine.POSTGRES
                && !draft.settings.externalDatabases().containsKey(database.name())
                && database.backup().bucket().isPresent();
    }

    /** The container that ships WAL files beside the server, when the archive is on. */
    Optional<ContainerPlan> walShipper(Database database) {
        if (!database.backup().continuous() || !kept(database)) {
            return Optional.empty();
        }
        String component = KubernetesNames.of(database.name());
        String scripts = KubernetesNames.of(component, "wal");
        Backup backup = database.backup();
        draft.secret(scripts, "rclone.conf", rclone());
        draft.secret(
                scripts,
                "ship.sh",
                Value.literal(ClusterBackupScripts.shipWal(
                        destination(backup), storageClass(backup), backup.retentionDays())));
        UsesPaths.storage(draft, component);
        return Optional.of(ContainerPlan.builder("wal-shipper", draft.images.of("rclone"), Sizing.helper(200, 128))
                .command(List.of("/bin/sh", "/config/ship.sh"))
                .mounts(List.of(
                        MountPlan.readOnly("wal-config", "/config"),
                        new MountPlan("data", BackupScripts.ARCHIVE, Optional.of("wal-archive"), false),
                        MountPlan.writable("tmp", "/tmp")))
                .build());
    }

    static VolumePlan walConfig(Database database) {
        return new VolumePlan.Secrets(
                "wal-config", KubernetesNames.of(KubernetesNames.of(database.name()), "wal"), 0400);
    }

    private CronJobPlan job(Database database, BackupSchedule schedule) {
        String component = KubernetesNames.of(database.name(), "backup", schedule.name());
        return new CronJobPlan(
                component,
                "backup",
                schedule.cron(),
                Math.max(4 * HOUR, 120 * database.storageGiB()),
                HOUR,
                1,
                List.of(),
                databasePod(component, database, schedule));
    }

    private PodPlan databasePod(String component, Database database, BackupSchedule schedule) {
        Map<String, Value> env = new LinkedHashMap<>();
        env.put("PGHOST", Value.literal(draft.addresses.directHost(database)));
        env.put("PGPORT", Value.literal(Integer.toString(draft.addresses.directPort(database))));
        env.put("PGUSER", Value.literal(PostgresAccess.BACKUP_ROLE));
        SecretKey password = draft.secret(
                KubernetesNames.of(component, "env"),
                "password",
                Value.secret(RequiredSecrets.backupPassword(database)));
        ContainerPlan dump = ContainerPlan.builder(
                        "dump", draft.images.postgres(database).orElseThrow(), Sizing.helper(500, 256))
                .command(List.of(
                        "/bin/sh",
                        "/scripts/dump.sh",
                        schedule.kind().name().toLowerCase(Locale.ROOT),
                        database.name() + "-" + schedule.name(),
                        draft.addresses.databaseName(database)))
                .env(env)
                .secretEnv(Map.of("PGPASSWORD", password))
                .mounts(List.of(
                        MountPlan.readOnly("scripts", "/scripts"),
                        MountPlan.writable("spool", BackupScripts.SPOOL),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
        draft.configMap(KubernetesNames.of(component, "scripts"), Map.of("dump.sh", BackupScripts.dump()));
        UsesPaths.databaseServer(draft, component, database);
        return pod(component, dump, shipper(component, database.backup()), database.storageGiB() * 1024);
    }

    private CronJobPlan copy(Database file, BackupSchedule schedule) {
        String component = KubernetesNames.of(file.name(), "backup", schedule.name());
        ContainerPlan copying = FileDatabases.copying(draft, component, file, schedule);
        PodPlan pod = pod(component, copying, shipper(component, file.backup()), file.storageGiB() * 1024)
                .as(FileDatabases.owner(draft.app, file));
        List<VolumePlan> volumes = new ArrayList<>(pod.volumes());
        volumes.add(FileDatabases.volume(draft, file));
        return new CronJobPlan(
                component, "backup", schedule.cron(), HOUR, HOUR, 1, List.of(), pod.withVolumes(volumes));
    }

    private CronJobPlan job(Cache cache, Backup backup, BackupSchedule schedule) {
        String component = KubernetesNames.of(cache.name(), "backup", schedule.name());
        String secret = KubernetesNames.of(component, "env");
        draft.secret(secret, "password", Value.secret(RequiredSecrets.cachePassword(cache)));
        ContainerPlan dump = ContainerPlan.builder(
                        "dump", draft.images.cache(cache).orElseThrow(), Sizing.helper(200, 128))
                .command(List.of(
                        "/bin/sh",
                        "/scripts/dump.sh",
                        cache.name() + "-" + schedule.name(),
                        draft.addresses.cacheHost(cache),
                        Integer.toString(draft.addresses.cachePort(cache))))
                .mounts(List.of(
                        MountPlan.readOnly("scripts", "/scripts"),
                        MountPlan.file("password", "/run/slipway/password", "password"),
                        MountPlan.writable("spool", BackupScripts.SPOOL),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
        draft.configMap(
                KubernetesNames.of(component, "scripts"),
                Map.of("dump.sh", BackupScripts.cacheDump("/run/slipway/password")));
        draft.network.allow(component, KubernetesNames.of(cache.name()), cache.port());
        PodPlan pod = pod(component, dump, shipper(component, backup), 4 * cache.maxMemoryMiB());
        List<VolumePlan> volumes = new ArrayList<>(pod.volumes());
        volumes.add(new VolumePlan.Secrets("password", secret, 0400));
        return new CronJobPlan(
                component, "backup", schedule.cron(), HOUR, HOUR, 1, List.of(), pod.withVolumes(volumes));
    }

    /** The container with the bucket's key. */
    private ContainerPlan shipper(String component, Backup backup) {
        String secret = KubernetesNames.of(component, "ship");
        draft.secret(secret, "rclone.conf", rclone());
        draft.secret(
                secret,
                "ship.sh",
                Value.literal(ClusterBackupScripts.ship(
                        destination(backup),
                        storageClass(backup),
                        backup.retentionDays(),
                        backup.configuration(),
                        pushgateway(component))));
        UsesPaths.storage(draft, component);
        return ContainerPlan.builder("ship", draft.images.of("rclone"), Sizing.helper(500, 256))
                .command(List.of("/bin/sh", "/config/ship.sh"))
                .mounts(List.of(
                        MountPlan.readOnly("config", "/config"),
                        MountPlan.readOnly("snapshot", "/snapshot"),
                        MountPlan.writable("spool", BackupScripts.SPOOL),
                        MountPlan.writable("tmp", "/tmp")))
                .build();
    }

    private PodPlan pod(String component, ContainerPlan dump, ContainerPlan ship, int spoolMiB) {
        return new PodPlan(
                component,
                draft.names.labels(component, "backup"),
                component,
                DatabasePlanner.POSTGRES_USER,
                List.of(dump),
                List.of(ship),
                List.of(
                        new VolumePlan.Config("scripts", KubernetesNames.of(component, "scripts")),
                        new VolumePlan.Secrets("config", KubernetesNames.of(component, "ship"), 0400),
                        new VolumePlan.Config("snapshot", ClusterRunbook.CONFIG_MAP),
                        spool(spoolMiB),
                        new VolumePlan.Scratch("tmp", 64, false)),
                60,
                false,
                false);
    }

    /** Room for a backup on its way: on the node's disk while it is small, which a large one would fill for all pods of the node. */
    VolumePlan spool(int sizeMiB) {
        int sizeGiB = (sizeMiB + 1023) / 1024;
        return sizeGiB > SMALL_GIB
                ? new VolumePlan.Spool("spool", sizeGiB, draft.settings.storageClass())
                : new VolumePlan.Scratch("spool", sizeMiB, false);
    }

    String pushgateway(String component) {
        boolean ours = draft.app.monitoring().enabled() && !draft.settings.prometheusOperator();
        if (!ours) {
            return "";
        }
        draft.network.allow(component, SelfHostedMonitoring.PUSHGATEWAY, SelfHostedMonitoring.PUSHGATEWAY_PORT);
        return SelfHostedMonitoring.PUSHGATEWAY + ":" + SelfHostedMonitoring.PUSHGATEWAY_PORT;
    }

    private String storageClass(Backup backup) {
        return StorageClasses.of(backup, draft.settings.s3().hasClasses()).name();
    }

    String destination(Backup backup) {
        String bucket = backup.bucket()
                .flatMap(draft.app::bucket)
                .map(draft.addresses::bucketName)
                .orElseThrow();
        return "store:" + BackupScripts.destination(bucket, backup);
    }

    Value rclone() {
        S3Settings s3 = draft.settings.s3();
        return new RcloneConfig(s3.endpoint(), s3.region(), s3.accessKeySecret(), s3.secretKeySecret()).file();
    }
}
