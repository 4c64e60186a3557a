package dev.slipway.planner.aws;

import dev.slipway.model.Backup;
import dev.slipway.model.BackupSchedule;
import dev.slipway.model.Bucket;
import dev.slipway.model.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans AWS Backup beside the point-in-time recovery that RDS does itself. */
final class BackupPlanner {
    private static final int WEEKLY_KEEP_DAYS = 90;

    /** Vaults, plans and selections take 50 characters; the restore test's selection is called after the vault and what it restores. */
    private static final int LONGEST_VAULT = 40;

    /** When nothing else says when, as for the volumes of an app without a database. */
    private static final String DAILY = "cron(0 2 * * ? *)";

    private BackupPlanner() {}

    static Optional<BackupPlan> plan(Draft draft, List<VolumePlan> volumes) {
        if (draft.app().databases().isEmpty() && volumes.isEmpty()) {
            return Optional.empty();
        }
        boolean copies = draft.prod() && draft.settings().replicaRegion().isPresent();
        List<BackupRulePlan> rules = new ArrayList<>();
        for (Database database : draft.app().databases()) {
            for (BackupSchedule schedule : database.backup().schedules()) {
                rule(draft, database, schedule, copies)
                        .filter(rule -> rules.stream().noneMatch(it -> it.name().equals(rule.name())))
                        .ifPresent(rules::add);
            }
        }
        if (rules.isEmpty()) {
            int keep = Backup.builder().build().retentionDays();
            rules.add(new BackupRulePlan("daily", DAILY, keep, copies ? Optional.of(keep) : Optional.empty()));
        }
        return Optional.of(new BackupPlan(
                draft.name(LONGEST_VAULT),
                rules,
                draft.app().databases().stream().map(Database::name).toList(),
                draft.app().buckets().stream()
                        .filter(Bucket::versioning)
                        .map(Bucket::name)
                        .toList(),
                volumes.stream().map(VolumePlan::key).toList(),
                copies ? Optional.of(draft.name(LONGEST_VAULT, "copy")) : Optional.empty(),
                draft.guarded(),
                draft.app().recovery().flatMap(it -> it.drill()).flatMap(BackupPlanner::expression)));
    }

    private static Optional<BackupRulePlan> rule(
            Draft draft, Database database, BackupSchedule schedule, boolean copies) {
        boolean weekly = !schedule.cron().strip().endsWith("*");
        int keep = Math.max(database.backup().retentionDays(), weekly && draft.prod() ? WEEKLY_KEEP_DAYS : 1);
        return expression(schedule.cron())
                .map(expression -> new BackupRulePlan(
                        schedule.name(), expression, keep, copies ? Optional.of(keep) : Optional.empty()));
    }

    /** A faulty line is told of by the check; here it is only left out. */
    private static Optional<String> expression(String cron) {
        try {
            return Optional.of(AwsCron.of(cron));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
