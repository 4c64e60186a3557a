package dev.slipway.components.aws;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.InstanceAutomatedBackupsReplication;
import com.pulumi.aws.rds.InstanceAutomatedBackupsReplicationArgs;
import com.pulumi.aws.rds.ParameterGroup;
import com.pulumi.aws.rds.ParameterGroupArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.aws.rds.inputs.ParameterGroupParameterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.DatabasePlan;
import dev.slipway.planner.aws.LogPlan;
import dev.slipway.planner.aws.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RDS for PostgreSQL: encrypted, private, its administrator's password kept and rotated by RDS. */
public final class AwsDatabase extends AwsComponent {
    private final String name;
    private final DatabasePlan plan;
    private final Instance instance;
    private final List<Instance> replicas = new ArrayList<>();
    private final SubnetGroup subnets;

    /**
     * @param network its data tier takes the instance
     * @param securityGroup who may reach it
     * @param masterPassword the administrator's; needed when the plan names a secret for it, else RDS keeps one
     * @param key encrypts storage, password and insights
     * @param backupReplica where automated backups are replicated to; needed when the plan names a region for them
     * @param logRetentionDays how long its logs are kept
     */
    public AwsDatabase(
            String name,
            DatabasePlan plan,
            NetworkHandle network,
            Output<String> securityGroup,
            Optional<Output<String>> masterPassword,
            Output<String> key,
            Optional<ReplicaRegion> backupReplica,
            AwsAccount account,
            int logRetentionDays,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Database", name, plan, tags, options);
        this.name = name;
        this.plan = plan;
        List<Resource> logs = logs(plan.identifier(), name, logRetentionDays, key);
        subnets = new SubnetGroup(
                name + "-subnets",
                SubnetGroupArgs.builder()
                        .name(plan.identifier())
                        .description("Data subnets of " + plan.identifier())
                        .subnetIds(network.subnets(Tier.DATA))
                        .tags(tags.named(plan.identifier()))
                        .build(),
                options());
        ParameterGroup parameters = parameters();
        Optional<Role> monitoring =
                plan.monitoringSeconds() > 0 ? Optional.of(monitoringRole(account)) : Optional.empty();
        InstanceArgs.Builder args = common(key, securityGroup, monitoring)
                .identifier(plan.identifier())
                .engine("postgres")
                .engineVersion(plan.version())
                .allowMajorVersionUpgrade(true)
                .instanceClass(plan.instanceClass())
                .allocatedStorage(plan.storageGiB())
                .dbName(plan.databaseName())
                .username(plan.masterUser())
                .multiAz(plan.multiAz())
                .dbSubnetGroupName(subnets.name())
                .parameterGroupName(parameters.name())
                .backupRetentionPeriod(plan.backupRetentionDays())
                .backupWindow(plan.backupWindow())
                .kmsKeyId(key)
                .deletionProtection(plan.deletionProtection())
                .deleteAutomatedBackups(!plan.deletionProtection())
                .skipFinalSnapshot(plan.finalSnapshot().isEmpty())
                .copyTagsToSnapshot(true);
        masterPassword(args, masterPassword, key);
        plan.finalSnapshot().ifPresent(it -> args.finalSnapshotIdentifier(AwsKey.fresh(it, key)));
        CustomResourceOptions.Builder instanceOptions = child();
        instanceOptions.dependsOn(logs);
        instance = new Instance(name + "-instance", args.build(), instanceOptions.build());
        for (int i = 1; i <= plan.readReplicas(); i++) {
            List<Resource> replicaLogs = logs(replicaIdentifier(i), name + "-replica-" + i, logRetentionDays, key);
            replicas.add(replica(i, key, securityGroup, monitoring, parameters, replicaLogs));
        }
        plan.backupReplicaRegion().ifPresent(region -> replicateBackups(backupReplica.orElseThrow()));
        registerOutputs(
                Map.of("host", instance.address(), "port", instance.port().applyValue(String::valueOf)));
    }

    /** Host name of the instance. */
    public Output<String> host() {
        return instance.address();
    }

    /** Host name of the first read replica; the instance's own when there is none. */
    public Output<String> readHost() {
        return replicas.isEmpty() ? host() : replicas.get(0).address();
    }

    /** ARN of the instance. */
    public Output<String> arn() {
        return instance.arn();
    }

    /** Name of the subnet group, for what is restored beside the instance. */
    Output<String> subnetGroup() {
        return subnets.name();
    }

    /** ARN of the secret in which RDS keeps the administrator's password; empty when the stack keeps that. */
    public Optional<Output<String>> masterSecretArn() {
        if (plan.masterPasswordSecret().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(instance.masterUserSecrets()
                .applyValue(secrets -> secrets.get(0).secretArn().orElseThrow()));
    }

    private void masterPassword(InstanceArgs.Builder args, Optional<Output<String>> password, Output<String> key) {
        if (plan.masterPasswordSecret().isEmpty()) {
            args.manageMasterUserPassword(true).masterUserSecretKmsKeyId(key);
            return;
        }
        args.password(password.map(Output::asSecret)
                .orElseThrow(() -> new IllegalArgumentException(
                        "database " + name + ": expected masterPassword, since the plan names a secret for it")));
    }

    private InstanceArgs.Builder common(Output<String> key, Output<String> securityGroup, Optional<Role> monitoring) {
        InstanceArgs.Builder args = InstanceArgs.builder()
                .storageType("gp3")
                .maxAllocatedStorage(plan.maxStorageGiB())
                .storageEncrypted(true)
                .port(plan.port())
                .publiclyAccessible(false)
                .vpcSecurityGroupIds(securityGroup.applyValue(List::of))
                .maintenanceWindow(plan.maintenanceWindow())
                .autoMinorVersionUpgrade(true)
                .iamDatabaseAuthenticationEnabled(true)
                .caCertIdentifier("rds-ca-rsa2048-g1")
                .enabledCloudwatchLogsExports(plan.logExports())
                .performanceInsightsEnabled(plan.insightsDays() > 0)
                .monitoringInterval(plan.monitoringSeconds())
                .applyImmediately(plan.applyImmediately())
                .tags(tags().named(plan.identifier()));
        if (plan.insightsDays() > 0) {
            args.performanceInsightsRetentionPeriod(plan.insightsDays()).performanceInsightsKmsKeyId(key);
        }
        monitoring.ifPresent(role -> args.monitoringRoleArn(role.arn()));
        return args;
    }

    private Instance replica(
            int index,
            Output<String> key,
            Output<String> securityGroup,
            Optional<Role> monitoring,
            ParameterGroup parameters,
            List<Resource> logs) {
        return new Instance(
                name + "-replica-" + index,
                common(key, securityGroup, monitoring)
                        .identifier(replicaIdentifier(index))
                        .replicateSourceDb(instance.identifier())
                        .instanceClass(plan.instanceClass())
                        .parameterGroupName(parameters.name())
                        .skipFinalSnapshot(true)
                        .build(),
                after(logs));
    }

    private String replicaIdentifier(int index) {
        return plan.identifier() + "-replica-" + index;
    }

    /** Is made in the region that the backups go to. */
    private void replicateBackups(ReplicaRegion there) {
        CustomResourceOptions.Builder options = child();
        options.provider(there.provider());
        new InstanceAutomatedBackupsReplication(
                name + "-backups-replica",
                InstanceAutomatedBackupsReplicationArgs.builder()
                        .sourceDbInstanceArn(instance.arn())
                        .retentionPeriod(plan.backupRetentionDays())
                        .kmsKeyId(there.keyArn())
                        .build(),
                options.build());
    }

    private ParameterGroup parameters() {
        return new ParameterGroup(
                name + "-parameters",
                ParameterGroupArgs.builder()
                        .name(plan.identifier() + "-" + plan.family())
                        .family(plan.family())
                        .description("Parameters of " + plan.identifier())
                        .parameters(plan.parameters().stream()
                                .map(parameter -> ParameterGroupParameterArgs.builder()
                                        .name(parameter.name())
                                        .value(parameter.value())
                                        .applyMethod(parameter.reboot() ? "pending-reboot" : "immediate")
                                        .build())
                                .toList())
                        .tags(tags().named(plan.identifier()))
                        .build(),
                options());
    }

    /** RDS would make these groups itself, and never forget a line. */
    private List<Resource> logs(String instance, String prefix, int retentionDays, Output<String> key) {
        List<Resource> groups = new ArrayList<>();
        for (String log : plan.logExports()) {
            LogPlan group = new LogPlan("/aws/rds/instance/" + instance + "/" + log, retentionDays);
            groups.add(AwsLogGroup.create(prefix + "-log-" + log, group, Optional.of(key), tags(), options()));
        }
        return groups;
    }

    private Role monitoringRole(AwsAccount account) {
        Role role = new Role(
                name + "-monitoring-role",
                RoleArgs.builder()
                        .name(plan.identifier() + "-monitoring")
                        .assumeRolePolicy(PolicyDocument.assumedBy("monitoring.rds.amazonaws.com", account, false))
                        .tags(tags().named(plan.identifier() + "-monitoring"))
                        .build(),
                options());
        new RolePolicyAttachment(
                name + "-monitoring",
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn("arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole")
                        .build(),
                options());
        return role;
    }
}
