package dev.slipway.planner.aws;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.Environment;
import dev.slipway.model.Schedule;
import dev.slipway.model.Service;
import dev.slipway.planner.Overridden;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.Planner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides everything about an app on AWS: sizes, names, addresses, retention, alarms, who may talk to whom. */
public final class AwsPlanner implements Planner<AwsSettings, AwsPlan> {
    @Override
    public AwsPlan plan(App app, Environment environment, AwsSettings settings) {
        Draft draft = new Draft(app, environment, settings);
        SettingsCheck.run(draft);
        AppCheck.run(draft);
        PlanException.throwIfAny(draft.faults());
        AwsPlan plan = plan(draft);
        PlanException.throwIfAny(draft.faults());
        Overridden<AwsPlan> overridden = Overridden.by(plan, app.overrides()).orThrow();
        return overridden
                .plan()
                .with(overridden.notesAfter(plan.notes()), AwsCostEstimate.monthlyUsd(overridden.plan()));
    }

    private static AwsPlan plan(Draft draft) {
        App app = draft.app();
        NetworkPlan network = NetworkPlanner.plan(draft);
        Entry entry = EntryPlanner.plan(draft);
        List<DatabasePlan> databases = app.databases().stream()
                .map(it -> DatabasePlanner.plan(draft, it))
                .toList();
        List<PoolerPlan> poolers = poolers(draft, databases);
        AwsNotes.write(draft);
        List<CachePlan> caches =
                app.caches().stream().map(it -> CachePlanner.plan(draft, it)).toList();
        List<BucketPlan> buckets =
                app.buckets().stream().map(it -> BucketPlanner.plan(draft, it)).toList();
        List<EcsServicePlan> services = services(draft, entry);
        ClusterPlan cluster = new ClusterPlan(draft.prefix(), draft.prod(), draft.namespace());
        List<VolumePlan> volumes = Volumes.plan(draft);
        Optional<BackupPlan> backup = BackupPlanner.plan(draft, volumes);
        List<EcsServicePlan> running = Stream.concat(
                        services.stream(), poolers.stream().map(PoolerPlan::service))
                .toList();
        List<SchedulePlan> schedules =
                app.schedules().stream().map(it -> schedule(draft, it)).toList();
        Watched watched = new Watched(
                cluster,
                entry.loadBalancer().map(LoadBalancerPlan::targetGroups).orElse(List.of()),
                running,
                schedules,
                databases,
                caches,
                buckets,
                entry.certificates(),
                QueueDepths.watched(draft),
                backup);
        return new AwsPlan(
                app.name(),
                draft.environment(),
                draft.prefix(),
                draft.settings().region(),
                draft.settings().replicaRegion(),
                draft.settings().accountId(),
                draft.domain(),
                draft.settings().hostedZoneId(),
                tags(draft),
                new KeyPlan("alias/" + draft.prefix(), draft.prod() ? 30 : 7),
                network,
                SecurityPlanner.plan(draft, network, entry.loadBalancer()),
                secrets(draft),
                databases,
                poolers,
                caches,
                buckets,
                volumes,
                entry.bucketCdns(),
                entry.sites(),
                entry.serviceCdns(),
                entry.cdnLogs(),
                entry.certificates(),
                entry.loadBalancer(),
                entry.wafs(),
                cluster,
                services,
                oneShots(draft, databases),
                schedules,
                Stream.concat(QueueDepths.functions(draft).stream(), CacheSnapshots.functions(draft).stream())
                        .toList(),
                entry.records(),
                AlarmPlanner.plan(draft, watched),
                OwnMetrics.plan(draft),
                draft.alarmEmails(),
                DashboardPlanner.plan(draft, watched),
                backup,
                app.budget()
                        .map(it -> new BudgetPlan(
                                draft.name(100),
                                it.monthlyUsd(),
                                "user:slipway:stack$" + draft.prefix(),
                                draft.alarmEmails())),
                AwsRunbook.text(draft, databases, caches, volumes, backup),
                0,
                draft.notes());
    }

    private static Map<String, String> tags(Draft draft) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("slipway:app", draft.app().name());
        tags.put("slipway:environment", draft.environmentName());
        tags.put("slipway:stack", draft.prefix());
        tags.put("slipway:managed-by", "pulumi");
        return tags;
    }

    private static List<PoolerPlan> poolers(Draft draft, List<DatabasePlan> databases) {
        List<PoolerPlan> poolers = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            Database database = draft.app().databases().get(i);
            DatabasePlan plan = databases.get(i);
            database.pooler().ifPresent(pooler -> poolers.add(Poolers.plan(draft, database, pooler, plan)));
        }
        return poolers;
    }

    private static List<EcsServicePlan> services(Draft draft, Entry entry) {
        List<EcsServicePlan> services = new ArrayList<>();
        for (Service service : draft.app().services()) {
            boolean routed = entry.loadBalancer().stream()
                    .flatMap(balancer -> balancer.targetGroups().stream())
                    .anyMatch(group -> group.key().equals(service.name()));
            services.add(Services.service(draft, service, routed));
        }
        draft.app().workers().forEach(worker -> services.add(Services.worker(draft, worker)));
        return services;
    }

    private static List<OneShotPlan> oneShots(Draft draft, List<DatabasePlan> databases) {
        List<OneShotPlan> oneShots = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            oneShots.add(OneShots.roles(draft, draft.app().databases().get(i), databases.get(i)));
        }
        for (Service service : draft.app().services()) {
            service.migration().ifPresent(migration -> oneShots.add(OneShots.migration(draft, service, migration)));
        }
        return oneShots;
    }

    private static SchedulePlan schedule(Draft draft, Schedule schedule) {
        Workload workload =
                new Workload(schedule.name(), "schedules." + schedule.name(), schedule.container(), Optional.empty());
        return new SchedulePlan(
                schedule.name(),
                draft.name(SchedulePlan.LONGEST_NAME, schedule.name()),
                AwsCron.of(schedule.cron()),
                TimeLimit.on(draft, Tasks.plan(draft, workload, List.of(), Optional.empty()), schedule),
                schedule.name());
    }

    private static List<SecretPlan> secrets(Draft draft) {
        List<SecretPlan> secrets = new ArrayList<>();
        for (Database database : draft.app().databases()) {
            secrets.add(Tasks.secret(draft, OneShots.rolesKey(database), OneShots.rolesSecret(database)));
            database.pooler()
                    .ifPresent(pooler ->
                            secrets.add(Tasks.secret(draft, Poolers.key(database), Poolers.secretValues(database))));
        }
        for (Cache cache : draft.app().caches()) {
            if (!QueueDepths.of(draft, cache).isEmpty()) {
                secrets.add(Tasks.secret(draft, QueueDepths.key(cache), QueueDepths.secret(cache)));
            }
        }
        Workload.all(draft).forEach(workload -> Tasks.secret(draft, workload).ifPresent(secrets::add));
        return secrets;
    }
}
