package dev.slipway.sandbox.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EngineDriver;
import dev.slipway.sandbox.EngineDriver.Made;
import dev.slipway.sandbox.value.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What RDS refuses of databases. */
class DatabaseRefusalsTest extends AwsRefusals {
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String REPLICATION =
            "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
    private static final String GOOD =
            "{'identifier':'clipper','engine':'postgres','engineVersion':'16.8','instanceClass':'db.t4g.medium','allocatedStorage':50,'username':'clipper',"
                    + "'manageMasterUserPassword':true,'skipFinalSnapshot':true,'backupRetentionPeriod':7,'storageEncrypted':true}";

    @Test
    void cannotFindTheEngineVersion() {
        refuses(INSTANCE, GOOD, "engineVersion", "16.99", "Cannot find version 16.99 for postgres");
        refuses(INSTANCE, GOOD, "engine", "postgresql", "Invalid DB engine: postgresql");
    }

    @Test
    void invalidDbInstanceClass() {
        refuses(INSTANCE, GOOD, "instanceClass", "db.t9.huge", "Invalid DB Instance class: db.t9.huge");
    }

    @Test
    void allowMajorVersionUpgradeMustBePresent() {
        Map<String, Object> news = EngineDriver.with(EngineDriver.json(GOOD), "engineVersion", "17");
        assertThat(cloud.check(INSTANCE, "subject", EngineDriver.json(GOOD), news)
                        .getFailuresList()
                        .toString())
                .contains("The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version");
        assertThat(cloud.check(
                                INSTANCE,
                                "subject",
                                EngineDriver.json(GOOD),
                                EngineDriver.with(news, "allowMajorVersionUpgrade", true))
                        .getFailuresList())
                .isEmpty();
    }

    @Test
    void invalidStorageSize() {
        refuses(INSTANCE, GOOD, "allocatedStorage", 10, "Invalid storage size for engine name postgres");
        refuses(INSTANCE, GOOD, "maxAllocatedStorage", 50, "Max storage size must be greater than storage size");
        refuses(INSTANCE, GOOD, "storageType", "ssd", "Invalid storage type: ssd");
        refuses(INSTANCE, GOOD, "storageType", "io2", "iops", "Must specify iops");
    }

    @Test
    void automatedBackupsAreReplicatedToAnotherRegionUnderAKeyOfItsOwn() {
        String arn = create(INSTANCE, "db", GOOD).outputs().get("arn").toString();
        Map<String, Object> replication =
                EngineDriver.json("{'sourceDbInstanceArn':'%s','retentionPeriod':7}".formatted(arn));
        assertThat(cloud.refusals(REPLICATION, "replica", replication))
                .anySatisfy(reason -> assertThat(reason).contains("is in eu-central-1 itself"));
        try (EngineDriver ireland = elsewhere("{'region':'eu-west-1'}")) {
            Made key = ireland.create("aws:kms/key:Key", "key", EngineDriver.json("{}"));
            Map<String, Object> good =
                    EngineDriver.with(replication, "kmsKeyId", key.outputs().get("arn"));
            assertThat(ireland.refusals(REPLICATION, "replica", good)).isEmpty();
            assertThat(ireland.create(REPLICATION, "replica", good).id()).startsWith("arn:aws:rds:eu-west-1:");
            assertThat(ireland.refusals(REPLICATION, "replica", replication))
                    .anySatisfy(reason -> assertThat(reason).contains("a key of the destination region is required"));
            assertThat(ireland.refusals(REPLICATION, "replica", EngineDriver.with(good, "retentionPeriod", 36)))
                    .anySatisfy(reason -> assertThat(reason).contains("Must be between 1 and 35"));
            assertThat(ireland.refusals(
                            REPLICATION, "replica", EngineDriver.with(good, "sourceDbInstanceArn", arn + "-gone")))
                    .anySatisfy(reason -> assertThat(reason).contains("not found"));
        }
    }

    @Test
    void aMajorVersionHasNoWayDown() {
        Map<String, Object> news = EngineDriver.with(EngineDriver.json(GOOD), "engineVersion", "14");
        assertThat(cloud.check(INSTANCE, "subject", EngineDriver.json(GOOD), news)
                        .getFailuresList())
                .anySatisfy(f -> assertThat(f.getReason()).contains("Cannot upgrade postgres from 16.8 to 14"));
    }

    @Test
    void storageNeverShrinks() {
        Made made = create(INSTANCE, "db", GOOD);
        assertThat(cloud.check(INSTANCE, "db", made.inputs(), EngineDriver.with(made.inputs(), "allocatedStorage", 40))
                        .getFailuresList())
                .anySatisfy(f -> assertThat(f.getReason()).contains("is less than the current 50 GiB"));
    }

    @Test
    void backupRetentionMustBeBetween0And35() {
        refuses(
                INSTANCE,
                GOOD,
                "backupRetentionPeriod",
                36,
                "Invalid backup retention period: 36. Must be between 0 and 35");
        refuses(INSTANCE, GOOD, "backupWindow", "3am", "must satisfy the format of \"hh24:mi-hh24:mi\"");
        refuses(
                INSTANCE,
                GOOD,
                "maintenanceWindow",
                "sunday",
                "must satisfy the format of \"ddd:hh24:mi-ddd:hh24:mi\"");
    }

    @Test
    void masterUsernameIsAReservedWord() {
        refuses(
                INSTANCE,
                GOOD,
                "username",
                "rdsadmin",
                "MasterUsername rdsadmin cannot be used as it is a reserved word");
        refuses(INSTANCE, GOOD, "username", "1clipper", "The parameter MasterUsername");
        refuses(INSTANCE, GOOD, "dbName", "my-db", "must begin with a letter and contain only alphanumeric characters");
    }

    @Test
    void theMasterPasswordIsNotValidAndIsNotTold() {
        String withPassword = GOOD.replace("'manageMasterUserPassword':true", "'password':'long-enough'");
        Map<String, Object> bad = EngineDriver.with(EngineDriver.json(withPassword), "password", "x");
        bad.put("password", new Secret("tiny@pw"));
        assertThat(cloud.refusals(INSTANCE, "subject", EngineDriver.json(withPassword)))
                .isEmpty();
        assertThat(cloud.refusals(INSTANCE, "subject", bad))
                .singleElement()
                .asString()
                .contains("MasterUserPassword is not a valid password")
                .doesNotContain("tiny@pw");
    }

    @Test
    void aPasswordIsEitherManagedOrGiven() {
        refuses(
                INSTANCE,
                GOOD,
                "password",
                "long-enough",
                "You can't specify MasterUserPassword with ManageMasterUserPassword enabled");
        refuses(
                INSTANCE,
                GOOD,
                "manageMasterUserPassword",
                null,
                "password",
                "The parameter MasterUserPassword must be provided");
    }

    @Test
    void theIdentifierIsNotValid() {
        refuses(
                INSTANCE,
                GOOD,
                "identifier",
                "Clipper_DB",
                "The parameter DBInstanceIdentifier 'Clipper_DB' is not a valid identifier");
        create(INSTANCE, "first", GOOD.replace("'clipper','engine'", "'taken','engine'"));
        refuses(INSTANCE, GOOD, "identifier", "taken", "DBInstanceAlreadyExists");
    }

    @Test
    void theFinalSnapshotNeedsAName() {
        refuses(
                INSTANCE,
                GOOD,
                "skipFinalSnapshot",
                null,
                "finalSnapshotIdentifier",
                "final_snapshot_identifier is required when skip_final_snapshot is false");
        refuses(
                INSTANCE,
                GOOD,
                "finalSnapshotIdentifier",
                "last--one",
                "The parameter FinalDBSnapshotIdentifier 'last--one' is not a valid identifier");
    }

    @Test
    void aProtectedInstanceIsLetGoThoughTheServiceWouldHoldOnToIt() {
        Made made =
                cloud.create(INSTANCE, "db", EngineDriver.with(EngineDriver.json(GOOD), "deletionProtection", true));
        cloud.delete(made);

        assertThat(cloud.read(made).getId()).isEmpty();
    }

    @Test
    void monitoringNeedsARoleAndAKnownInterval() {
        refuses(INSTANCE, GOOD, "monitoringInterval", 20, "Invalid value 20 for MonitoringInterval");
        refuses(INSTANCE, GOOD, "monitoringInterval", 60, "monitoringRoleArn", "A MonitoringRoleARN value is required");
        refuses(
                INSTANCE,
                GOOD,
                "performanceInsightsRetentionPeriod",
                30,
                "Invalid Performance Insights retention period: 30");
        refuses(
                INSTANCE,
                GOOD,
                "enabledCloudwatchLogsExports",
                List.of("slowquery"),
                "You cannot use the log types 'slowquery'");
    }

    @Test
    void theKeyAndTheGroupMustExist() {
        refuses(
                INSTANCE,
                GOOD,
                "kmsKeyId",
                "arn:aws:kms:eu-central-1:123456789012:key/none",
                "KMSKeyNotAccessibleFault");
        refuses(INSTANCE, GOOD, "vpcSecurityGroupIds", List.of("sg-0"), "The security group 'sg-0' does not exist");
    }

    @Test
    void theSourceOfAReplicaMustExistAndHaveBackups() {
        create(
                INSTANCE,
                "primary",
                GOOD.replace("'backupRetentionPeriod':7", "'backupRetentionPeriod':0")
                        .replace("'clipper','engine'", "'primary','engine'"));
        create(
                INSTANCE,
                "good",
                GOOD.replace("'manageMasterUserPassword':true", "'password':'a-long-password'")
                        .replace("'clipper','engine'", "'source','engine'"));
        String replica =
                "{'identifier':'replica','instanceClass':'db.t4g.medium','replicateSourceDb':'source','skipFinalSnapshot':true}";
        refuses(INSTANCE, replica, "replicateSourceDb", "none", "DBInstance none not found");
        refuses(INSTANCE, replica, "replicateSourceDb", "primary", "Automated backups are not enabled");
        Made key = create("aws:kms/key:Key", "key", "{}");
        refuses(
                INSTANCE,
                replica.replace("'skipFinal", "'storageEncrypted':true,'skipFinal"),
                "kmsKeyId",
                key.out("arn"),
                "Your request does not require the KMS key parameter");
    }

    @Test
    void theSourceOfAReplicaKeepsItsPasswordItself() {
        create(
                INSTANCE,
                "own",
                GOOD.replace("'manageMasterUserPassword':true", "'password':'a-long-password'")
                        .replace("'clipper','engine'", "'own','engine'"));
        create(INSTANCE, "managed", GOOD.replace("'clipper','engine'", "'managed','engine'"));
        String replica =
                "{'identifier':'replica','instanceClass':'db.t4g.medium','replicateSourceDb':'own','skipFinalSnapshot':true}";
        refuses(
                INSTANCE,
                replica,
                "replicateSourceDb",
                "managed",
                "Creating read replicas for source instance with engine postgres where ManageMasterUserPassword is"
                        + " enabled");
    }
}
