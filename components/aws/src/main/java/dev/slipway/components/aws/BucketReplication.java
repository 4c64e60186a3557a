package dev.slipway.components.aws;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketReplicationConfig;
import com.pulumi.aws.s3.BucketReplicationConfigArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDeleteMarkerReplicationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationMetricsArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationReplicationTimeArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleSourceSelectionCriteriaArgs;
import com.pulumi.aws.s3.inputs.BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs;
import com.pulumi.core.Output;
import dev.slipway.planner.aws.ReplicationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets S3 copy a bucket to its replica within 15 minutes, with metrics, by a role that can do just that. */
final class BucketReplication {
    private final String name;
    private final ReplicationPlan plan;
    private final AwsBucket source;
    private final AwsBucket target;
    private final Optional<Output<String>> key;
    private final ReplicaRegion region;
    private final AwsAccount account;

    BucketReplication(
            String name,
            ReplicationPlan plan,
            AwsBucket source,
            Optional<Output<String>> key,
            ReplicaRegion region,
            AwsAccount account) {
        this.name = name;
        this.plan = plan;
        this.source = source;
        this.target = source.replica().orElseThrow();
        this.key = key;
        this.region = region;
        this.account = account;
    }

    void create() {
        Role role = new Role(
                name + "-replication-role",
                RoleArgs.builder()
                        .assumeRolePolicy(PolicyDocument.assumedBy("s3.amazonaws.com", account, false))
                        .tags(source.tags().named(name + "-replication"))
                        .build(),
                source.options());
        RolePolicy policy = new RolePolicy(
                name + "-replication-policy",
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(PolicyDocument.of(statements()))
                        .build(),
                source.options());
        new BucketReplicationConfig(
                name + "-replication",
                BucketReplicationConfigArgs.builder()
                        .bucket(source.bucketName())
                        .role(role.arn())
                        .rules(rule())
                        .build(),
                source.after(List.of(source.versioned(), target.versioned(), policy)));
    }

    private BucketReplicationConfigRuleArgs rule() {
        return BucketReplicationConfigRuleArgs.builder()
                .id("replica")
                .status("Enabled")
                .priority(1)
                .filter(BucketReplicationConfigRuleFilterArgs.builder()
                        .prefix("")
                        .build())
                .deleteMarkerReplication(BucketReplicationConfigRuleDeleteMarkerReplicationArgs.builder()
                        .status(plan.followDeletions() ? "Enabled" : "Disabled")
                        .build())
                .sourceSelectionCriteria(BucketReplicationConfigRuleSourceSelectionCriteriaArgs.builder()
                        .sseKmsEncryptedObjects(
                                BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs.builder()
                                        .status("Enabled")
                                        .build())
                        .build())
                .destination(destination())
                .build();
    }

    private BucketReplicationConfigRuleDestinationArgs destination() {
        return BucketReplicationConfigRuleDestinationArgs.builder()
                .bucket(target.arn())
                .encryptionConfiguration(BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs.builder()
                        .replicaKmsKeyId(region.keyArn())
                        .build())
                .replicationTime(BucketReplicationConfigRuleDestinationReplicationTimeArgs.builder()
                        .status("Enabled")
                        .time(BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs.builder()
                                .minutes(15)
                                .build())
                        .build())
                .metrics(BucketReplicationConfigRuleDestinationMetricsArgs.builder()
                        .status("Enabled")
                        .eventThreshold(BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs.builder()
                                .minutes(15)
                                .build())
                        .build())
                .build();
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.allow(
                "ReadSource", List.of("s3:GetReplicationConfiguration", "s3:ListBucket"), List.of(source.arn())));
        List<String> read = new ArrayList<>(
                List.of("s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"));
        if (source.locked()) {
            read.addAll(List.of("s3:GetObjectRetention", "s3:GetObjectLegalHold"));
        }
        statements.add(Statement.allow("ReadVersions", read, List.of(Output.format("%s/*", source.arn()))));
        List<String> write = new ArrayList<>(List.of("s3:ReplicateObject", "s3:ReplicateTags"));
        if (plan.followDeletions()) {
            write.add("s3:ReplicateDelete");
        }
        statements.add(Statement.allow("WriteReplica", write, List.of(Output.format("%s/*", target.arn()))));
        key.ifPresent(arn -> statements.add(Statement.allow("DecryptSource", List.of("kms:Decrypt"), List.of(arn))));
        statements.add(Statement.allow(
                "EncryptReplica", List.of("kms:Encrypt", "kms:GenerateDataKey"), List.of(region.keyArn())));
        return statements;
    }
}
