package dev.slipway.planner.aws;

import dev.slipway.model.Recovery;
import dev.slipway.planner.files.RunbookParts;
import java.util.List;
import java.util.Optional;

/** The run book of a stack on AWS with its own names: recovery (CLP-REC-03), incidents (CLP-INC-01), maintenance (CLP-MNT-01). */
final class AwsRunbook {
    private final Draft draft;
    private final StringBuilder text = new StringBuilder();

    private AwsRunbook(Draft draft) {
        this.draft = draft;
    }

    /** The run book as Markdown. */
    static String text(
            Draft draft,
            List<DatabasePlan> databases,
            List<CachePlan> caches,
            List<VolumePlan> volumes,
            Optional<BackupPlan> backup) {
        AwsRunbook book = new AwsRunbook(draft);
        book.line("# Run book of " + draft.prefix());
        book.objectives();
        book.recovery(databases, caches, volumes, backup);
        book.incident();
        book.maintenance(backup);
        return book.text.toString();
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }

    private void item(String item) {
        text.append(item).append('\n');
    }

    private void objectives() {
        draft.app()
                .recovery()
                .ifPresent(it -> line(RunbookParts.promise(it)
                        + it.drill()
                                .map(drill -> " The restore is rehearsed by the clock (" + drill + ", UTC).")
                                .orElse("")));
    }

    private void recovery(
            List<DatabasePlan> databases,
            List<CachePlan> caches,
            List<VolumePlan> volumes,
            Optional<BackupPlan> backup) {
        line("## Recovery");
        item("1. A place: in the same region nothing; when the region is lost, set `aws:region`"
                + draft.settings().replicaRegion().map(it -> " to `" + it + "`").orElse("")
                + ", `slipway:zones` and another `slipway:replicaRegion`.");
        item("2. The database, before anything is started:");
        databases.forEach(it -> item("   `aws rds restore-db-instance-to-point-in-time --source-db-instance-identifier "
                + it.identifier() + " --target-db-instance-identifier " + it.identifier()
                + "-restored --use-latest-restorable-time` reaches back " + it.backupRetentionDays()
                + " days, to any second; bring it under the stack's name by two renames and `pulumi refresh`."
                + it.backupReplicaRegion()
                        .map(region -> " When this region is lost: the same in `" + region
                                + "`, with `--source-db-instance-automated-backups-arn` as `aws rds describe-db-instance-automated-backups"
                                + " --region " + region + "` tells it, instead of the source.")
                        .orElse("")));
        backup.ifPresent(
                it -> item("   Recovery points: `aws backup list-recovery-points-by-backup-vault --backup-vault-name "
                        + it.copyVault()
                                .map(copy -> copy + "` in the other region, `" + it.vault() + "` here.")
                                .orElse(it.vault() + "`.")));
        volumes.forEach(
                it -> item(
                        "   Volume " + it.key()
                                + ": `aws backup start-restore-job` with the newest recovery point into the file system of that name."));
        caches.forEach(
                it -> item("   Cache " + it.key() + ": `aws elasticache describe-snapshots --replication-group-id "
                        + it.groupId() + "`; it starts empty where none is needed."));
        item(
                "3. Configuration: this project and the stack's configuration hold it; secrets come encrypted with the stack.");
        item(
                "4. Start: `pulumi up --refresh`; services start once the database's roles and the migration have succeeded.");
        item("5. Health check: `curl -fsS https://" + draft.domain().orElse("DOMAIN")
                + "/`, and no alarm in state ALARM: " + "`aws cloudwatch describe-alarms --alarm-name-prefix "
                + draft.prefix() + " --state-value ALARM`.");
        line("6. DNS: "
                + (draft.settings().hostedZoneId().isPresent()
                        ? "the records follow with the update."
                        : "point the names of the output `dnsRecords` at their new values."));
    }

    private void incident() {
        line("## Incident");
        item("1. Identify: alarms by mail, the dashboard " + draft.prefix() + ", logs under `/"
                + draft.app().name() + "/" + draft.environmentName()
                + "/`, the VPC's flow log, the firewall's sampled requests.");
        item("2. Contain one service, here SERVICE: `aws ecs update-service --cluster " + draft.prefix()
                + " --service SERVICE --desired-count 0`; a task's storage is gone with it, so take its logs first.");
        text.append(RunbookParts.afterContainment("to a second before the incident"));
    }

    private void maintenance(Optional<BackupPlan> backup) {
        line("## Maintenance");
        for (String rhythm : RunbookParts.RHYTHMS) {
            line("### " + rhythm);
            automatic(rhythm, backup).ifPresent(it -> item("- automatic: " + it));
            text.append(RunbookParts.byHand(draft.app(), rhythm));
            text.append('\n');
        }
    }

    private Optional<String> automatic(String rhythm, Optional<BackupPlan> backup) {
        return switch (rhythm) {
            case "daily" ->
                Optional.of("backups, and an alarm when one is missing; health, latency and errors are alarmed");
            case "weekly" -> Optional.of("the maintenance windows of database and cache: minor versions");
            case "monthly" ->
                Optional.of(
                        "logs older than " + draft.log("app").retentionDays() + " days go; autovacuum keeps the tables"
                                + draft.app()
                                        .recovery()
                                        .flatMap(Recovery::drill)
                                        .flatMap(drill -> backup)
                                        .map(it -> "; the restore drill")
                                        .orElse(""));
            default -> Optional.empty();
        };
    }
}
