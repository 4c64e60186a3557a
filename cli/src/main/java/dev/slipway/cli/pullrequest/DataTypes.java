package dev.slipway.cli.pullrequest;

import java.util.Set;

/** Types of resources that hold data: what replaces or deletes one of them loses what it held, but for backups. */
final class DataTypes {
    private static final Set<String> TYPES = Set.of(
            "aws:rds/instance:Instance",
            "aws:rds/cluster:Cluster",
            "aws:elasticache/replicationGroup:ReplicationGroup",
            "aws:elasticache/cluster:Cluster",
            "aws:s3/bucket:Bucket",
            "aws:s3/bucketV2:BucketV2",
            "aws:efs/fileSystem:FileSystem",
            "aws:backup/vault:Vault",
            "aws:kms/key:Key",
            "aws:dynamodb/table:Table",
            "kubernetes:core/v1:Namespace",
            "kubernetes:core/v1:PersistentVolumeClaim",
            "docker:index/volume:Volume");

    private DataTypes() {}

    static boolean holds(String type) {
        return TYPES.contains(type);
    }
}
