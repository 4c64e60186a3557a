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

    private BackupPlanner() {}

    static Optional<BackupPlan> plan(Draft draft, List<VolumePlan> volumes) {
        if (draft.app().databases().isEmpty() && volumes.isEmpty()) {
            return Optional.empty();
        }
        boolean copies = draft.prod() && draft.settings().replicaRegion().isPresent();
        List<BackupRulePlan> rules = new ArrayList<>();
        for (Database database : draft.app().databases()) {
            for (BackupSchedule schedule : RecoveryPoints.of(database)) {
                rule(draft, database, schedule, copies).ifPresent(rule -> add(rules, rule, database));
            }
        }
        if (rules.isEmpty()) {
            int keep = Backup.builder().build().retentionDays();
            expression(RecoveryPoints.DAILY.cron())
                    .map(daily -> rule(RecoveryPoints.DAILY.name(), daily, keep, copies))
                    .ifPresent(rules::add);
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
        return expression(schedule.cron()).map(expression -> rule(schedule.name(), expression, keep, copies));
    }

    private static BackupRulePlan rule(String name, String expression, int keep, boolean copies) {
        return new BackupRulePlan(name, expression, keep, copies ? Optional.of(keep) : Optional.empty());
    }

    /** One rule for what several databases ask for alike, kept as long as any of them asks; rules of one name at other times are told apart. */
    private static void add(List<BackupRulePlan> rules, BackupRulePlan rule, Database database) {
        Optional<BackupRulePlan> namesake = named(rules, rule.name());
        if (namesake.isEmpty()) {
            rules.add(rule);
        } else if (!namesake.get().expression().equals(rule.expression())) {
            String name = database.name() + "-" + rule.name();
            rules.add(new BackupRulePlan(name, rule.expression(), rule.keepDays(), rule.copyKeepDays()));
        } else if (namesake.get().keepDays() < rule.keepDays()) {
            rules.set(rules.indexOf(namesake.get()), rule);
        }
    }

    private static Optional<BackupRulePlan> named(List<BackupRulePlan> rules, String name) {
        return rules.stream().filter(it -> it.name().equals(name)).findFirst();
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
