package dev.slipway.planner.aws;

import dev.slipway.model.Cron;
import dev.slipway.model.Database;
import dev.slipway.model.Resources;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans RDS for PostgreSQL. */
final class DatabasePlanner {
    /** Major versions that RDS offers (AWS, "Amazon RDS for PostgreSQL release calendar"). */
    static final List<Integer> VERSIONS = List.of(13, 14, 15, 16, 17, 18);

    /** RDS keeps continuous backups for at most so many days. */
    private static final int LONGEST_RETENTION = 35;

    private static final int SMALLEST_STORAGE_GIB = 20;

    /** An instance is called by 63 characters at most, and its replicas and the role that watches it are called after it. */
    private static final int LONGEST_IDENTIFIER = 50;

    private DatabasePlanner() {}

    static DatabasePlan plan(Draft draft, Database database) {
        String name = database.database().orElse(Naming.identifier(draft.app().name()));
        String identifier = draft.name(LONGEST_IDENTIFIER, database.name());
        if (database.storageGiB() < SMALLEST_STORAGE_GIB) {
            draft.note(PlanNote.nativeTo(
                    "databases.storage",
                    "databases." + database.name() + ".storage: RDS starts at 20 GiB, the app file says "
                            + database.storageGiB()));
        }
        int storage = Math.max(SMALLEST_STORAGE_GIB, database.storageGiB());
        List<Cron> jobs = backupJobs(draft);
        RdsWindows windows = RdsWindows.beside(jobs);
        if (!windows.clearOf(jobs)) {
            draft.fault("databases." + database.name()
                    + ".backup.schedules: RDS' own windows for backups and maintenance need"
                    + " two hours before each backup and one after it, and " + jobs.size()
                    + " schedules leave no such time; let several databases share one");
        }
        return new DatabasePlan(
                database.name(),
                identifier,
                String.valueOf(database.version()),
                "postgres" + database.version(),
                instanceClass(draft, database),
                storage,
                storage * 5,
                name,
                "slipway_admin",
                RequiredSecrets.masterPassword(database),
                database.user().orElse(name),
                RequiredSecrets.databasePassword(database),
                roles(database),
                database.port(),
                database.highAvailability().orElse(draft.prod()),
                retention(draft, database),
                windows.backup(),
                windows.maintenance(),
                backupReplica(draft, database),
                draft.guarded(),
                draft.guarded() ? Optional.of(identifier + "-final") : Optional.empty(),
                parameters(draft, database),
                List.of("postgresql", "upgrade"),
                7,
                draft.prod() ? 60 : 0,
                database.readReplicas(),
                !draft.prod());
    }

    private static Map<String, String> roles(Database database) {
        Map<String, String> roles = new LinkedHashMap<>();
        database.users().forEach(user -> roles.put(user.name(), RequiredSecrets.userPassword(database, user)));
        return roles;
    }

    private static String instanceClass(Draft draft, Database database) {
        Resources wanted = database.resources();
        return InstanceClass.fitting(
                        RdsClasses.TABLE, RdsClasses.floor(draft.environment()), wanted.milliCpu(), wanted.memoryMiB())
                .map(InstanceClass::name)
                .orElseGet(() -> {
                    draft.fault("databases." + database.name() + ".resources: the largest class planned for is "
                            + RdsClasses.TABLE.get(RdsClasses.TABLE.size() - 1).name() + ", found "
                            + wanted.milliCpu() / 1000.0
                            + " cores and " + wanted.memoryMiB()
                            + " MiB; choose a class by an override of instanceClass");
                    return RdsClasses.TABLE.get(0).name();
                });
    }

    private static int retention(Draft draft, Database database) {
        int wanted = database.backup().retentionDays();
        if (wanted > LONGEST_RETENTION) {
            draft.note(PlanNote.emulated(
                    "databases.backup.retention",
                    "databases." + database.name()
                            + ".backup.retention: point-in-time recovery reaches back 35 days at most; AWS Backup keeps "
                            + "daily recovery points for " + wanted + " days"));
        }
        return Math.min(LONGEST_RETENTION, Math.max(draft.prod() ? 7 : 1, wanted));
    }

    /** Where its automated backups are replicated to, so that any second can be restored there too. */
    private static Optional<String> backupReplica(Draft draft, Database database) {
        if (!draft.prod()) {
            return Optional.empty();
        }
        Optional<String> replica = draft.settings().replicaRegion();
        String here = draft.settings().region();
        Optional<String> reached = replica.filter(there -> BackupRegions.reaches(here, there));
        if (reached.isEmpty()) {
            replica.ifPresent(there -> draft.note(PlanNote.degraded(
                    "databases.backup.continuous",
                    "databases." + database.name() + ".backup: RDS does not replicate automated backups from " + here
                            + " to " + there
                            + ", so that a copy there is as old as the last recovery point, up to a day")));
        }
        return reached;
    }

    /** AWS Backup has one plan for all databases, so that each window must leave room for the jobs of all. */
    private static List<Cron> backupJobs(Draft draft) {
        return draft.app().databases().stream()
                .flatMap(database -> RecoveryPoints.of(database).stream())
                .map(schedule -> new Cron(schedule.cron()))
                .toList();
    }

    private static List<ParameterPlan> parameters(Draft draft, Database database) {
        Map<String, ParameterPlan> parameters = new LinkedHashMap<>();
        parameters.put("rds.force_ssl", new ParameterPlan("rds.force_ssl", database.tls() ? "1" : "0", false));
        parameters.put("log_min_duration_statement", new ParameterPlan("log_min_duration_statement", "1000", false));
        parameters.put("log_connections", new ParameterPlan("log_connections", "1", false));
        database.tuning().forEach((name, value) -> {
            if (RdsParameters.ruledByRds(name)) {
                draft.note(PlanNote.refused(
                        "databases.tuning",
                        "databases." + database.name() + ".tuning." + name + ": RDS rules it itself"));
                return;
            }
            try {
                parameters.put(name, RdsParameters.parameter(name, value));
            } catch (IllegalArgumentException e) {
                draft.note(PlanNote.refused(
                        "databases.tuning",
                        "databases." + database.name() + ".tuning." + name + ": left out, since it " + e.getMessage()));
            }
        });
        return List.copyOf(parameters.values());
    }
}
