package dev.slipway.sandbox.knowledge.aws.backup;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.Schedules;
import dev.slipway.sandbox.value.Props;
import java.util.List;

/** AWS Backup's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String VAULT = "aws:backup/vault:Vault";
    private static final String PLAN = "aws:backup/plan:Plan";

    /** What a vault still tells of; the other values of its API are taken and never sent. */
    private static final List<String> EVENTS = List.of(
            "BACKUP_JOB_STARTED",
            "BACKUP_JOB_COMPLETED",
            "COPY_JOB_STARTED",
            "COPY_JOB_SUCCESSFUL",
            "COPY_JOB_FAILED",
            "RESTORE_JOB_STARTED",
            "RESTORE_JOB_COMPLETED",
            "RECOVERY_POINT_MODIFIED",
            "S3_BACKUP_OBJECT_FAILED",
            "S3_RESTORE_OBJECT_FAILED");

    @Override
    public List<Knowledge> types() {
        return List.of(vault(), plan(), selection(), notifications(), restoreTesting());
    }

    private static Knowledge vault() {
        return Knowledge.of(VAULT)
                .named("name", 50)
                .replaceOn("kmsKeyArn")
                .fill("forceDestroy", false)
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("backup", "backup-vault:" + s.in().text("name", "")))
                .out("recoveryPoints", s -> 0d)
                .check(
                        "vault-name",
                        "InvalidParameterValueException: backupVaultName",
                        Rules.matches(
                                "name",
                                "[a-zA-Z0-9_-]{2,50}",
                                "InvalidParameterValueException: Backup vault name '%s' must be 2 to 50 letters,"
                                        + " digits, hyphens and underscores",
                                "Change the name."))
                .check(
                        "vault-taken",
                        "AlreadyExistsException: Backup vault with the same name already exists",
                        Rules.unique(
                                "name",
                                "AlreadyExistsException: Backup vault with the same name already exists: %s",
                                "Choose another name."))
                .check(
                        "vault-key-missing",
                        "InvalidParameterValueException: KMS key",
                        Aws.keyExists("kmsKeyArn", "InvalidParameterValueException: Invalid KMS key: %s"))
                .onDelete(
                        "vault-in-use",
                        "InvalidRequestException: Backup vault is used by a plan",
                        s -> s.world().everywhere(PLAN).stream()
                                .filter(r -> r.in().each("rules").stream()
                                        .anyMatch(x ->
                                                x.text("targetVaultName", "").equals(s.id())
                                                        && r.scope().equals(s.region())))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "",
                                        "InvalidRequestException: Backup vault " + s.id() + " is used by plan "
                                                + r.id(),
                                        "Delete the plan first.")));
    }

    private static Knowledge plan() {
        return Knowledge.of(PLAN)
                .named("name", 50)
                .unordered("rules", "advancedBackupSettings")
                .id(s -> Hashes.uuid(s.seed("id")))
                .out("arn", s -> s.arn("backup", "backup-plan:" + Hashes.uuid(s.seed("id"))))
                .out("version", s -> Hashes.letters(s.seed("version"), 48))
                .check(
                        "plan-vault-missing",
                        "ResourceNotFoundException: Backup vault … does not exist",
                        s -> s.in().each("rules").stream()
                                .map(r -> r.text("targetVaultName", ""))
                                .filter(v -> s.world().find(VAULT, v).isEmpty())
                                .forEach(v -> s.refuse(
                                        "rules",
                                        "InvalidParameterValueException: Backup vault " + v + " does not exist",
                                        "Refer to the vault's own name output.")))
                .check(
                        "plan-schedule",
                        "InvalidParameterValueException: Invalid scheduleExpression",
                        s -> s.in().each("rules").stream()
                                .flatMap(r -> r.text("schedule").stream())
                                .filter(x -> !Schedules.cron(x))
                                .forEach(x -> s.refuse(
                                        "rules",
                                        "InvalidParameterValueException: Invalid scheduleExpression: " + x,
                                        "Write cron(minute hour day month weekday year), such as cron(0 3 * * ? *).")))
                .check(
                        "plan-lifecycle",
                        "InvalidParameterValueException: Cold storage must be at least 90 days before deletion",
                        s -> s.in().each("rules").forEach(r -> cold(s, r.object("lifecycle"))))
                .check(
                        "plan-windows",
                        "InvalidParameterValueException: completion window must be at least 60 minutes longer than the"
                                + " start window",
                        s -> s.in().each("rules").stream()
                                .filter(r -> r.number("completionWindow", 600) - r.number("startWindow", 60) < 60)
                                .forEach(r -> s.refuse(
                                        "rules",
                                        "InvalidParameterValueException: completionWindowMinutes must be at least 60"
                                                + " minutes greater than startWindowMinutes",
                                        "Lengthen completionWindow.")))
                .check(
                        "plan-copy-vault-missing",
                        "ResourceNotFoundException: the destination vault does not exist",
                        s -> s.in().each("rules").stream()
                                .flatMap(r -> r.each("copyActions").stream())
                                .map(c -> c.text("destinationVaultArn", ""))
                                .filter(arn -> s.world().by("arn", arn, VAULT).isEmpty())
                                .forEach(arn -> s.refuse(
                                        "rules",
                                        "InvalidParameterValueException: Destination backup vault " + arn
                                                + " does not exist",
                                        "Refer to the other vault's own arn output.")));
    }

    private static void cold(Subject s, Props lifecycle) {
        lifecycle.number("coldStorageAfter").ifPresent(cold -> lifecycle
                .number("deleteAfter")
                .filter(delete -> delete < cold + 90)
                .ifPresent(delete -> s.refuse(
                        "rules",
                        "InvalidParameterValueException: Invalid lifecycle. DeleteAfterDays cannot be less than 90"
                                + " days apart from MoveToColdStorageAfterDays",
                        "Delete after " + (long) (cold + 90) + " days at least.")));
    }

    private static Knowledge selection() {
        return Knowledge.of("aws:backup/selection:Selection")
                .named("name", 50)
                .replaceOnAllBut()
                .unordered("resources", "notResources", "selectionTags")
                .id(s -> Hashes.uuid(s.seed("id")))
                .check(
                        "selection-plan-missing",
                        "ResourceNotFoundException: Backup plan … does not exist",
                        Rules.exists(
                                "planId", PLAN, "InvalidParameterValueException: Cannot find Backup plan with ID %s"))
                .check(
                        "selection-role-missing",
                        "InvalidParameterValueException: IAM role",
                        Aws.roleExists(
                                "iamRoleArn",
                                "InvalidParameterValueException: IAM Role %s cannot be assumed by AWS Backup"))
                .check(
                        "selection-name",
                        "InvalidParameterValueException: selectionName",
                        Rules.matches(
                                "name",
                                "[a-zA-Z0-9_.-]{1,50}",
                                "InvalidParameterValueException: Selection name '%s' must be at most 50 letters,"
                                        + " digits, dots, hyphens and underscores",
                                "Change the name."));
    }

    private static Knowledge notifications() {
        return Knowledge.of("aws:backup/vaultNotifications:VaultNotifications")
                .replaceOnAllBut()
                .unordered("backupVaultEvents")
                .id(s -> s.in().text("backupVaultName", ""))
                .check(
                        "notifications-vault-missing",
                        "ResourceNotFoundException: Backup vault … does not exist",
                        Rules.exists(
                                "backupVaultName", VAULT, "ResourceNotFoundException: Backup vault %s does not exist"))
                .check(
                        "notifications-event",
                        "Deprecated events do not return statuses or notifications",
                        Rules.oneOf(
                                "backupVaultEvents",
                                EVENTS,
                                "%s: Deprecated events do not return statuses or notifications"));
    }

    private static Knowledge restoreTesting() {
        return Knowledge.of("aws:backup/restoreTestingPlan:RestoreTestingPlan")
                .named("name", 50)
                .fill("startWindowHours", 24)
                .id(s -> s.in().text("name", ""))
                .out(
                        "arn",
                        s -> s.arn(
                                "backup",
                                "restore-testing-plan:" + s.in().text("name", "") + "-" + Hashes.uuid(s.seed("arn"))))
                .check(
                        "restore-test-name",
                        "ValidationException: RestoreTestingPlanName",
                        Rules.matches(
                                "name",
                                "[a-zA-Z0-9_]{1,50}",
                                "ValidationException: The restore testing plan's name '%s' must be at most 50 letters,"
                                        + " digits and underscores",
                                "Change the name."))
                .check(
                        "restore-test-schedule",
                        "ValidationException: Invalid scheduleExpression",
                        Rules.all(
                                "scheduleExpression",
                                Schedules::cron,
                                "ValidationException: Invalid scheduleExpression: %s",
                                "Write cron(0 3 1 * ? *) or the like."));
    }
}
