package dev.slipway.components.aws;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.RestoreTestingPlan;
import com.pulumi.aws.backup.RestoreTestingPlanArgs;
import com.pulumi.aws.backup.RestoreTestingSelection;
import com.pulumi.aws.backup.RestoreTestingSelectionArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.VaultNotifications;
import com.pulumi.aws.backup.VaultNotificationsArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionLifecycleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.aws.backup.inputs.RestoreTestingPlanRecoveryPointSelectionArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.planner.aws.BackupPlan;
import dev.slipway.planner.aws.BackupRulePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** AWS Backup: a vault, its rhythms, copies in the replica region, and a restore that is rehearsed by the clock. */
public final class AwsBackups extends AwsComponent {
    private final Vault vault;

    /**
     * @param databases ARN of each database in the plan
     * @param files ARN of each bucket and volume in the plan
     * @param restoreSubnets RDS subnet group that the drill restores into; empty: the account's default VPC, which many accounts no longer have
     * @param replicaRegion where copies go; needed when the plan has a copy vault
     * @param topic who is told of failed jobs
     */
    public AwsBackups(
            String name,
            BackupPlan plan,
            List<Output<String>> databases,
            List<Output<String>> files,
            AwsAccount account,
            Output<String> key,
            Optional<Output<String>> restoreSubnets,
            Optional<ReplicaRegion> replicaRegion,
            Output<String> topic,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Backups", name, plan, tags, options);
        vault = new Vault(
                name + "-vault",
                VaultArgs.builder()
                        .name(plan.vault())
                        .kmsKeyArn(key)
                        .forceDestroy(!plan.guarded())
                        .tags(tags.named(plan.vault()))
                        .build(),
                child().build());
        Optional<Vault> copies =
                plan.copyVault().map(copy -> copyVault(name, copy, plan.guarded(), replicaRegion.orElseThrow()));
        Plan rhythms = new Plan(
                name + "-plan",
                PlanArgs.builder()
                        .name(plan.vault())
                        .rules(plan.rules().stream()
                                .map(rule -> rule(rule, copies))
                                .toList())
                        .tags(tags.named(plan.vault()))
                        .build(),
                options());
        Role role = role(name, plan, account);
        List<Output<String>> all = new ArrayList<>(databases);
        all.addAll(files);
        new Selection(
                name + "-selection",
                SelectionArgs.builder()
                        .name(plan.vault())
                        .planId(rhythms.id())
                        .iamRoleArn(role.arn())
                        .resources(Output.all(all))
                        .build(),
                options());
        new VaultNotifications(
                name + "-failures",
                VaultNotificationsArgs.builder()
                        .backupVaultName(vault.name())
                        .snsTopicArn(topic)
                        .backupVaultEvents("COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED", "S3_BACKUP_OBJECT_FAILED")
                        .build(),
                options());
        failures(name, plan, topic);
        plan.drill()
                .filter(drill -> !databases.isEmpty())
                .ifPresent(drill -> drill(name, plan, drill, databases, restoreSubnets, role));
        registerOutputs(Map.of("vault", vault.arn()));
    }

    /** ARN of the vault. */
    public Output<String> vaultArn() {
        return vault.arn();
    }

    /** A vault no longer tells of backups that failed, and tells of those that ended by each of them; the metrics tell of failures only. */
    private void failures(String name, BackupPlan plan, Output<String> topic) {
        List<MetricAlarmMetricQueryArgs> queries = new ArrayList<>();
        queries.add(MetricAlarmMetricQueryArgs.builder()
                .id("result")
                .expression("FILL(failed, 0) + FILL(aborted, 0) + FILL(expired, 0)")
                .label("backups that did not end well")
                .returnData(true)
                .build());
        for (String end : List.of("Failed", "Aborted", "Expired")) {
            queries.add(MetricAlarmMetricQueryArgs.builder()
                    .id(end.toLowerCase(Locale.ROOT))
                    .metric(MetricAlarmMetricQueryMetricArgs.builder()
                            .namespace("AWS/Backup")
                            .metricName("NumberOfBackupJobs" + end)
                            .dimensions(Map.of("BackupVaultName", plan.vault()))
                            .period(3600)
                            .stat("Sum")
                            .build())
                    .returnData(false)
                    .build());
        }
        new MetricAlarm(
                name + "-failed",
                MetricAlarmArgs.builder()
                        .name(plan.vault() + "-backup-failed")
                        .alarmDescription("A backup failed, was stopped or never began (critical)")
                        .metricQueries(queries)
                        .comparisonOperator("GreaterThanThreshold")
                        .threshold(0.0)
                        .evaluationPeriods(1)
                        .treatMissingData("notBreaching")
                        .alarmActions(topic.applyValue(List::of))
                        .tags(tags().named(plan.vault() + "-backup-failed"))
                        .build(),
                options());
    }

    private Vault copyVault(String name, String copy, boolean guard, ReplicaRegion region) {
        CustomResourceOptions.Builder options = child();
        options.provider(region.provider());
        return new Vault(
                name + "-copies",
                VaultArgs.builder()
                        .name(copy)
                        .kmsKeyArn(region.keyArn())
                        .forceDestroy(!guard)
                        .tags(tags().named(copy))
                        .build(),
                options.build());
    }

    private PlanRuleArgs rule(BackupRulePlan rule, Optional<Vault> copies) {
        PlanRuleArgs.Builder args = PlanRuleArgs.builder()
                .ruleName(rule.name())
                .targetVaultName(vault.name())
                .schedule(rule.expression())
                .startWindow(60)
                .completionWindow(360)
                .lifecycle(PlanRuleLifecycleArgs.builder()
                        .deleteAfter(rule.keepDays())
                        .build());
        copies.ifPresent(copy -> rule.copyKeepDays()
                .ifPresent(days -> args.copyActions(PlanRuleCopyActionArgs.builder()
                        .destinationVaultArn(copy.arn())
                        .lifecycle(PlanRuleCopyActionLifecycleArgs.builder()
                                .deleteAfter(days)
                                .build())
                        .build())));
        return args.build();
    }

    private Role role(String name, BackupPlan plan, AwsAccount account) {
        Role role = new Role(
                name + "-role",
                RoleArgs.builder()
                        .name(plan.vault() + "-backup")
                        .assumeRolePolicy(PolicyDocument.assumedBy("backup.amazonaws.com", account, true))
                        .tags(tags().named(plan.vault() + "-backup"))
                        .build(),
                options());
        List<String> policies = List.of(
                "service-role/AWSBackupServiceRolePolicyForBackup",
                "service-role/AWSBackupServiceRolePolicyForRestores",
                "AWSBackupServiceRolePolicyForS3Backup",
                "AWSBackupServiceRolePolicyForS3Restore");
        for (String policy : policies) {
            new RolePolicyAttachment(
                    name + "-" + policy.substring(policy.indexOf('/') + 1),
                    RolePolicyAttachmentArgs.builder()
                            .role(role.name())
                            .policyArn("arn:aws:iam::aws:policy/" + policy)
                            .build(),
                    options());
        }
        return role;
    }

    private void drill(
            String name,
            BackupPlan plan,
            String expression,
            List<Output<String>> databases,
            Optional<Output<String>> restoreSubnets,
            Role role) {
        RestoreTestingPlan testing = new RestoreTestingPlan(
                name + "-drill",
                RestoreTestingPlanArgs.builder()
                        .name(plan.vault().replace('-', '_'))
                        .scheduleExpression(expression)
                        .recoveryPointSelection(RestoreTestingPlanRecoveryPointSelectionArgs.builder()
                                .algorithm("LATEST_WITHIN_WINDOW")
                                .includeVaults(vault.arn().applyValue(List::of))
                                .recoveryPointTypes("SNAPSHOT")
                                .selectionWindowDays(7)
                                .build())
                        .tags(tags().named(plan.vault()))
                        .build(),
                options());
        RestoreTestingSelectionArgs.Builder selection = RestoreTestingSelectionArgs.builder()
                .name(plan.vault().replace('-', '_') + "_databases")
                .restoreTestingPlanName(testing.name())
                .protectedResourceType("RDS")
                .protectedResourceArns(Output.all(databases))
                .iamRoleArn(role.arn())
                .validationWindowHours(4);
        // Nothing said, RDS restores into the default VPC: production data in a network nobody looks at, or a drill
        // that always fails.
        restoreSubnets.ifPresent(subnets ->
                selection.restoreMetadataOverrides(subnets.applyValue(it -> Map.of("dbSubnetGroupName", it))));
        new RestoreTestingSelection(name + "-drill-databases", selection.build(), options());
    }
}
