package dev.slipway.components.aws;

import com.pulumi.aws.Provider;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.StackOutputs;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.BackupPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds everything a plan says, and gives back what the app needs to know. */
public final class AwsStack extends AwsComponent {
    private final AwsPlan plan;
    private final AwsAccount account;
    private final Function<String, Output<String>> secretValues;
    private final AwsKey key;
    private final AwsNetwork network;
    private final AwsSecurityGroups groups;
    private final StackRegions regions;
    private final StackData data;
    private final StackEntry entry;
    private final Optional<AwsPrometheus> prometheus;
    private final StackAlarms alarms;
    private final AwsDashboard dashboard;
    private final ValueResolver values;

    /**
     * @param name logical name of the whole
     * @param secrets values of the app's secrets by name
     * @param appDirectory folder of the app file, from which a site's directory is named
     */
    public AwsStack(
            String name,
            AwsPlan plan,
            Function<String, Output<String>> secrets,
            Path appDirectory,
            ComponentResourceOptions options) {
        super(
                "Stack",
                name,
                Map.of("app", plan.app(), "environment", plan.environment(), "notes", plan.notes()),
                new AwsTags(plan.tags()),
                options);
        this.plan = plan;
        this.secretValues = secrets;
        account = plan.accountId()
                .map(id -> AwsAccount.of(id, plan.region()))
                .orElseGet(() -> AwsAccount.current(plan.region()));
        values = new ValueResolver(new AwsReferences(this)::of, secrets);
        regions = new StackRegions(this);
        key = new AwsKey("key", plan.key(), account, tags(), below());
        network = new AwsNetwork("network", plan.network(), account, Optional.of(key.arn()), tags(), below());
        groups = new AwsSecurityGroups("security-groups", plan.securityGroups(), network.handle(), tags(), below());
        if (!plan.network().interfaceEndpoints().isEmpty()) {
            network.interfaceEndpoints(account, groups.id("endpoints"));
        }
        data = new StackData(this);
        entry = new StackEntry(this, appDirectory);
        prometheus =
                plan.prometheus().map(it -> new AwsPrometheus("prometheus", it, account, key.arn(), tags(), below()));
        new AwsTasks(this).create();
        alarms = new StackAlarms(this);
        prometheus.ifPresent(it -> it.alarms(alarms.topicArn()));
        dashboard = new AwsDashboard("dashboard", plan.dashboard(), values, account, below());
        plan.backup().ifPresent(this::backups);
        plan.budget().ifPresent(budget -> new AwsBudget("budget", budget, tags(), below()));
        registerOutputs(Map.of());
    }

    /** Builds a plan as the top of a Pulumi stack. */
    public static AwsStack build(AwsPlan plan, Function<String, Output<String>> secrets, Path appDirectory) {
        return new AwsStack(plan.app(), plan, secrets, appDirectory, ComponentResourceOptions.Empty);
    }

    /** The stack's outputs, under the names that every target gives them. */
    public StackOutputs outputs() {
        return new AwsOutputs(this).collect();
    }

    /** DNS records that somebody makes by hand where no hosted zone is given: name, type, value. Empty otherwise. */
    public Output<List<Map<String, String>>> dnsRecords() {
        return entry.recordsByHand();
    }

    private void backups(BackupPlan backup) {
        new AwsBackups(
                "backups",
                backup,
                backup.databases().stream().map(it -> data.database(it).arn()).toList(),
                Stream.concat(
                                backup.buckets().stream()
                                        .map(it -> data.bucket(it).arn()),
                                backup.volumes().stream()
                                        .map(it -> data.volume(it).arn()))
                        .toList(),
                account,
                key.arn(),
                backup.databases().stream().findFirst().map(it -> data.database(it)
                        .subnetGroup()),
                backup.copyVault().flatMap(vault -> plan.replicaRegion()).map(regions::replica),
                alarms.topicArn(),
                tags(),
                below());
    }

    ComponentResourceOptions below() {
        return childComponent().build();
    }

    ComponentResourceOptions below(Provider provider) {
        return childComponent().providers(provider).build();
    }

    AwsPlan plan() {
        return plan;
    }

    AwsAccount account() {
        return account;
    }

    AwsTags commonTags() {
        return tags();
    }

    ValueResolver values() {
        return values;
    }

    Output<String> keyArn() {
        return key.arn();
    }

    NetworkHandle networkHandle() {
        return network.handle();
    }

    AwsSecurityGroups groups() {
        return groups;
    }

    Output<String> secretValue(String secret) {
        return secretValues.apply(secret);
    }

    StackRegions regions() {
        return regions;
    }

    StackData data() {
        return data;
    }

    StackEntry entry() {
        return entry;
    }

    Optional<AwsPrometheus> prometheus() {
        return prometheus;
    }

    StackAlarms alarms() {
        return alarms;
    }

    AwsDashboard dashboard() {
        return dashboard;
    }
}
