package dev.slipway.sandbox.knowledge.aws.rds;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.world.Stored;
import java.util.Optional;

/** Automated backups of a database, replicated to the region that this is made in. */
final class BackupReplications {
    private static final String SOURCE = "sourceDbInstanceArn";

    private BackupReplications() {}

    static Knowledge replication() {
        return Knowledge.of("aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication")
                .replaceOn(SOURCE, "kmsKeyId", "retentionPeriod", "preSignedUrl")
                .fill("retentionPeriod", 7)
                .id(s -> s.arn("rds", "auto-backup:ab-" + Hashes.capitals(s.seed("id"), 26)))
                .check("db-backup-replica-source", "DBInstanceNotFound: DBInstance … not found", s -> s.in().text(
                                SOURCE)
                        .filter(arn -> source(s).isEmpty())
                        .ifPresent(arn -> s.refuse(
                                SOURCE,
                                "DBInstanceNotFound: DBInstance " + arn + " not found",
                                "Refer to the database's own arn output.")))
                .check(
                        "db-backup-replica-region",
                        "InvalidParameterValue: Source and destination regions can't be the same",
                        s -> s.in().text(SOURCE)
                                .filter(arn -> arn.contains(":rds:" + s.region() + ":"))
                                .ifPresent(arn -> s.refuse(
                                        SOURCE,
                                        "InvalidParameterValue: " + arn + " is in " + s.region()
                                                + " itself; backups are replicated to another region",
                                        "Give this resource a provider of the region that the backups go to.")))
                .check(
                        "db-backup-replica-disabled",
                        "InvalidDBInstanceState: automated backups are not enabled for the source",
                        s -> source(s)
                                .filter(db ->
                                        db.in().number("backupRetentionPeriod").orElse(0d) < 1)
                                .ifPresent(db -> s.refuse(
                                        SOURCE,
                                        "InvalidDBInstanceState: automated backups are not enabled for " + db.id(),
                                        "Set its backupRetentionPeriod to 1 or more.")))
                .check(
                        "db-backup-replica-unencrypted",
                        "InvalidParameterValue: KmsKeyId is required for encrypted instances",
                        s -> source(s)
                                .filter(db -> db.in().flag("storageEncrypted") && !s.in().has("kmsKeyId"))
                                .ifPresent(db -> s.refuse(
                                        "kmsKeyId",
                                        "InvalidParameterValue: " + db.id()
                                                + " is encrypted, so a key of the destination region is required",
                                        "Give the ARN of a key in " + s.region() + ".")))
                .check(
                        "db-backup-replica-key",
                        "KMSKeyNotAccessibleFault: The specified KMS key does not exist",
                        Aws.keyExists(
                                "kmsKeyId",
                                "KMSKeyNotAccessibleFault: The specified KMS key [%s] does not exist, is not enabled or you do not have permissions to access it"))
                .check(
                        "db-backup-replica-retention",
                        "InvalidParameterValue: Invalid backup retention period",
                        s -> s.in().number("retentionPeriod")
                                .filter(days -> days < 1 || days > 35)
                                .ifPresent(days -> s.refuse(
                                        "retentionPeriod",
                                        "InvalidParameterValue: Invalid backup retention period: " + days.intValue()
                                                + ". Must be between 1 and 35",
                                        "Choose 1 to 35 days.")));
    }

    private static Optional<Stored> source(Subject s) {
        return s.in().text(SOURCE).flatMap(arn -> s.world().everywhere(Instances.TYPE).stream()
                .filter(db -> arn.equals(db.outputs().get("arn")))
                .findFirst());
    }
}
