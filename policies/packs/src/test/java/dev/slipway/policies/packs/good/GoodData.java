package dev.slipway.policies.packs.good;

import dev.slipway.policies.testkit.Fixture;
import java.util.List;
import java.util.stream.Stream;

/** Databases, caches, keys and secrets on AWS. */
final class GoodData {
    private static final Fixture GROUP = Fixture.of(
            "aws:rds/parameterGroup:ParameterGroup",
            "{\"name\": \"app-postgres\", \"parameters\": [{\"name\": \"log_min_duration_statement\", \"value\": \"500\"}, {\"name\": \"rds.force_ssl\", \"value\": \"1\", \"applyMethod\": \"pending-reboot\"}]}");
    private static final Fixture DATABASE = Fixture.of(
                    "aws:rds/instance:Instance",
                    """
            {"identifier": "app", "engine": "postgres", "engineVersion": "17", "storageEncrypted": true, "multiAz": true,
             "backupRetentionPeriod": 7, "deletionProtection": true, "skipFinalSnapshot": false, "manageMasterUserPassword": true,
             "enabledCloudwatchLogsExports": ["postgresql", "upgrade"], "iamDatabaseAuthenticationEnabled": true,
             "performanceInsightsEnabled": true}""")
            .named("db")
            .refersTo(GROUP, "parameterGroupName");
    private static final Fixture ALARM = alarm("DBInstanceIdentifier", "app");
    private static final Fixture CACHE = Fixture.of(
                    "aws:elasticache/replicationGroup:ReplicationGroup",
                    """
            {"replicationGroupId": "app", "atRestEncryptionEnabled": true, "transitEncryptionEnabled": true, "authToken": "x",
             "automaticFailoverEnabled": true, "multiAzEnabled": true, "snapshotRetentionLimit": 7, "subnetGroupName": "app"}""")
            .named("cache")
            .secret("authToken");
    private static final Fixture CACHE_ALARM =
            alarm("CacheClusterId", "app-001").with("metricName", "Evictions");

    private GoodData() {}

    static Stream<Good> all() {
        return Stream.of(databases(), caches(), keys()).flatMap(it -> it);
    }

    private static Stream<Good> databases() {
        return Stream.of(
                Good.of("a database with a managed password", DATABASE, GROUP, ALARM),
                Good.of("a parameter group by name", DATABASE.with("parameterGroupName", "app-postgres"), GROUP, ALARM),
                Good.of(
                        "a password that is a secret",
                        DATABASE.without("manageMasterUserPassword")
                                .with("password", "a")
                                .secret("password"),
                        GROUP,
                        ALARM),
                Good.of(
                        "a password that is not known yet",
                        DATABASE.without("manageMasterUserPassword").unknown("password"),
                        GROUP,
                        ALARM),
                Good.of(
                        "switches as texts, as YAML programs write them",
                        DATABASE.with("storageEncrypted", "true")
                                .with("multiAz", "true")
                                .with("publiclyAccessible", "false")
                                .with("backupRetentionPeriod", "14"),
                        GROUP,
                        ALARM),
                Good.of(
                        "everything still unknown",
                        DATABASE.unknown("storageEncrypted")
                                .unknown("multiAz")
                                .unknown("backupRetentionPeriod")
                                .unknown("enabledCloudwatchLogsExports"),
                        GROUP,
                        ALARM),
                Good.of(
                        "a read replica, which is backed up by its source",
                        DATABASE.without("backupRetentionPeriod").with("replicateSourceDb", "primary"),
                        GROUP,
                        ALARM,
                        DATABASE.named("primary"),
                        alarm("DBInstanceIdentifier", "app").named("other")),
                Good.of(
                        "another engine",
                        DATABASE.with("engine", "mysql")
                                .with("enabledCloudwatchLogsExports", List.of("error"))
                                .without("parameterGroupName"),
                        ALARM),
                Good.of(
                        "an alarm by its dimension's reference",
                        DATABASE,
                        GROUP,
                        Fixture.of(
                                        "aws:cloudwatch/metricAlarm:MetricAlarm",
                                        "{\"alarmActions\": [\"arn:aws:sns:eu-central-1:123456789012:alarms\"]}")
                                .refersTo(DATABASE, "dimensions")),
                Good.of(
                        "a backup plan by tag",
                        DATABASE,
                        GROUP,
                        ALARM,
                        Fixture.of(
                                "aws:backup/selection:Selection",
                                "{\"selectionTags\": [{\"type\": \"STRINGEQUALS\", \"key\": \"backup\", \"value\": \"daily\"}]}")),
                Good.of("private subnets", DATABASE, GROUP, ALARM, subnetGroup()));
    }

    private static Fixture subnetGroup() {
        return Fixture.of("aws:rds/subnetGroup:SubnetGroup", "{\"subnetIds\": [\"subnet-1\", \"subnet-2\"]}");
    }

    private static Stream<Good> caches() {
        return Stream.of(
                Good.of("a cache with a token", CACHE, CACHE_ALARM),
                Good.of(
                        "a cache with users",
                        CACHE.without("authToken").with("userGroupIds", List.of("app")),
                        CACHE_ALARM),
                Good.of(
                        "a cache whose users are not known yet",
                        CACHE.without("authToken").unknown("userGroupIds"),
                        CACHE_ALARM));
    }

    private static Stream<Good> keys() {
        Fixture key = Fixture.of("aws:kms/key:Key").with("enableKeyRotation", true);
        return Stream.of(
                Good.of(
                        "a key for its account",
                        key.with(
                                "policy",
                                "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:root\"}, \"Action\": \"kms:*\", \"Resource\": \"*\"}]}")),
                Good.of(
                        "a key for everybody who comes by a service of the account",
                        key.with(
                                "policy",
                                "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"*\"}, \"Action\": \"kms:Decrypt\", \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\"kms:CallerAccount\": \"123456789012\"}}}]}")),
                Good.of(
                        "a key for signing, which cannot rotate",
                        key.with("enableKeyRotation", false)
                                .with("keyUsage", "SIGN_VERIFY")
                                .with("customerMasterKeySpec", "ECC_NIST_P256")),
                Good.of(
                        "a parameter that is no secret",
                        Fixture.of(
                                "aws:ssm/parameter:Parameter",
                                "{\"name\": \"/app/feature-flags\", \"type\": \"String\", \"value\": \"on\"}")),
                Good.of(
                        "a parameter that is one",
                        Fixture.of(
                                        "aws:ssm/parameter:Parameter",
                                        "{\"name\": \"/app/db-password\", \"type\": \"SecureString\", \"value\": \"x\"}")
                                .secret("value")),
                Good.of(
                        "a log group of a year",
                        Fixture.of("aws:cloudwatch/logGroup:LogGroup").with("retentionInDays", 365)),
                Good.of("an alarm whose topic is not known yet", ALARM.unknown("alarmActions")),
                Good.of(
                        "a repository",
                        Fixture.of(
                                "aws:ecr/repository:Repository",
                                "{\"imageTagMutability\": \"IMMUTABLE\", \"imageScanningConfiguration\": {\"scanOnPush\": true}}")));
    }

    private static Fixture alarm(String dimension, String value) {
        return Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                .with("alarmActions", List.of("arn:aws:sns:eu-central-1:123456789012:alarms"))
                .with("dimensions." + dimension, value);
    }
}
