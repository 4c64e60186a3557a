package dev.slipway.cli.policy;

import static dev.slipway.cli.policy.AwsPlant.added;
import static dev.slipway.cli.policy.AwsPlant.gone;
import static dev.slipway.cli.policy.AwsPlant.planted;
import static dev.slipway.cli.policy.AwsPlant.set;
import static dev.slipway.cli.policy.AwsPlant.unset;

import com.google.protobuf.Value;
import java.util.stream.Stream;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;

/** Misconfigurations of Clipper's databases and buckets on AWS. */
final class PlantedOnAwsData {
    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String CLOSED = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    private PlantedOnAwsData() {}

    static Stream<Planted> all() {
        return Stream.of(database(), buckets()).flatMap(it -> it);
    }

    private static Stream<Planted> database() {
        return Stream.of(
                set("public database", DATABASE, "db-instance", "publiclyAccessible", "true", "rds-not-public"),
                set(
                        "unencrypted database",
                        DATABASE,
                        "db-instance",
                        "storageEncrypted",
                        "false",
                        "rds-storage-encrypted"),
                set("database in one zone", DATABASE, "db-instance", "multiAz", "false", "rds-multi-az"),
                set(
                        "no backup of the database",
                        DATABASE,
                        "db-instance",
                        "backupRetentionPeriod",
                        "0",
                        "rds-backup-retention"),
                set(
                        "database without deletion protection",
                        DATABASE,
                        "db-instance",
                        "deletionProtection",
                        "false",
                        "rds-deletion-protection"),
                set("no final snapshot", DATABASE, "db-instance", "skipFinalSnapshot", "true", "rds-final-snapshot"),
                unset(
                        "no logs of the database",
                        DATABASE,
                        "db-instance",
                        "enabledCloudwatchLogsExports",
                        "rds-log-exports"),
                set(
                        "database password in plain text",
                        DATABASE,
                        "db-instance",
                        "password",
                        "\"hunter2hunter2\"",
                        "no-plaintext-secret-inputs"),
                set(
                        "no TLS to the database",
                        "aws:rds/parameterGroup:ParameterGroup",
                        "db-parameters",
                        "parameters",
                        "[{\"name\": \"rds.force_ssl\", \"value\": \"0\"}]",
                        "rds-force-ssl",
                        "db-instance parameters.rds.force_ssl"),
                set(
                        "backup plan forgets the database",
                        "aws:backup/selection:Selection",
                        "backups-selection",
                        "resources",
                        "[]",
                        "backup-covers-data",
                        "db-instance",
                        true),
                set("unencrypted cache", CACHE, "cache-group", "atRestEncryptionEnabled", "false", "redis-at-rest"),
                set(
                        "no TLS to the cache",
                        CACHE,
                        "cache-group",
                        "transitEncryptionEnabled",
                        "false",
                        "redis-in-transit"),
                unset("cache without password", CACHE, "cache-group", "authToken", "redis-auth"),
                set(
                        "cache password in plain text",
                        CACHE,
                        "cache-group",
                        "authToken",
                        "\"0123456789abcdef0123\"",
                        "no-plaintext-secret-inputs"),
                set(
                        "cache without failover",
                        CACHE,
                        "cache-group",
                        "automaticFailoverEnabled",
                        "false",
                        "redis-failover"),
                set("cache without snapshots", CACHE, "cache-group", "snapshotRetentionLimit", "0", "redis-snapshots"));
    }

    private static Stream<Planted> buckets() {
        return Stream.of(
                gone(
                        "bucket without public access block",
                        CLOSED,
                        "media-closed",
                        "s3-public-access-block-present",
                        "media-bucket"),
                set(
                        "public access block with a hole",
                        CLOSED,
                        "media-closed",
                        "restrictPublicBuckets",
                        "false",
                        "s3-public-access-block-complete"),
                gone(
                        "unencrypted bucket",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "media-encryption",
                        "s3-kms-encryption",
                        "media-bucket"),
                added(
                        "unencrypted bucket that is named for logs",
                        BUCKET,
                        "customer-logs",
                        "{\"bucket\": \"clipper-prod-customer-logs\"}",
                        "s3-kms-encryption",
                        "customer-logs"),
                set(
                        "logs of the content network with S3's key",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "cdn-logs-encryption",
                        "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm",
                        "\"AES256\"",
                        "s3-kms-encryption",
                        "cdn-logs-bucket rules[0].applyServerSideEncryptionByDefault.sseAlgorithm"),
                set(
                        "versions off",
                        "aws:s3/bucketVersioningV2:BucketVersioningV2",
                        "media-versioning",
                        "versioningConfiguration.status",
                        "\"Suspended\"",
                        "s3-versioning-enabled",
                        "media-bucket versioningConfiguration.status"),
                gone(
                        "no replica",
                        "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
                        "media-replication",
                        "s3-replication-configured",
                        "media-bucket"),
                planted(
                        "replica in the same region",
                        it -> it.change(BUCKET, "media-replica-bucket", PlantedOnAwsData::atHome),
                        "s3-replica-other-region",
                        "media-replication rules"),
                gone(
                        "unencrypted replica",
                        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                        "media-replica-encryption",
                        "s3-replica-hardened",
                        "media-replication rules"),
                planted(
                        "backups that can be deleted",
                        it -> it.with(BUCKET, "backups-bucket", "objectLockEnabled", "false")
                                .without(
                                        "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2",
                                        "backups-lock"),
                        "s3-object-lock-backups",
                        "backups-bucket objectLockEnabled"),
                gone(
                        "bucket by plain HTTP",
                        "aws:s3/bucketPolicy:BucketPolicy",
                        "media-policy",
                        "s3-tls-only",
                        "media-bucket"),
                set(
                        "bucket that everybody reads",
                        "aws:s3/bucketPolicy:BucketPolicy",
                        "media-policy",
                        "policy",
                        "\"{\\\"Statement\\\": [{\\\"Effect\\\": \\\"Allow\\\", \\\"Principal\\\": \\\"*\\\","
                                + " \\\"Action\\\": \\\"s3:GetObject\\\", \\\"Resource\\\": \\\"*\\\"}]}\"",
                        "s3-policy-not-public",
                        "media-policy policy.Statement[0].Principal"),
                set(
                        "bucket emptied with its stack",
                        BUCKET,
                        "media-bucket",
                        "forceDestroy",
                        "true",
                        "s3-force-destroy-off"),
                added(
                        "public ACL",
                        "aws:s3/bucketAclV2:BucketAclV2",
                        "acl",
                        "{\"bucket\": \"clipper-prod-media\", \"acl\": \"public-read\"}",
                        "s3-acl-not-public",
                        "acl acl"));
    }

    private static Registered atHome(Registered bucket) {
        AnalyzerProviderResource provider = bucket.provider().orElseThrow();
        Registered there = bucket.outputs().containsFields("region")
                ? bucket.with(bucket.inputs(), StructPath.set(bucket.outputs(), "region", "\"eu-central-1\""))
                : bucket;
        return there.with(provider.toBuilder()
                .setProperties(provider.getProperties().toBuilder()
                        .putFields(
                                "region",
                                Value.newBuilder()
                                        .setStringValue("eu-central-1")
                                        .build()))
                .build());
    }
}
