package dev.slipway.planner.kubernetes;

import dev.slipway.model.Alarm;
import dev.slipway.model.App;
import dev.slipway.model.Container;
import dev.slipway.model.DatabaseEngine;
import dev.slipway.model.Environment;
import dev.slipway.model.Service;
import dev.slipway.model.Value;
import dev.slipway.planner.Overridden;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.Planner;
import dev.slipway.planner.files.DefaultAlarms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what an app is on Kubernetes. */
public final class KubernetesPlanner implements Planner<KubernetesSettings, KubernetesPlan> {
    @Override
    public KubernetesPlan plan(App app, Environment environment, KubernetesSettings settings) {
        Draft draft = new Draft(app, environment, settings);
        PlanException.throwIfAny(KubernetesFaults.of(draft));
        KubernetesPlan plan = new Parts(draft).assemble();
        Overridden<KubernetesPlan> overridden =
                Overridden.by(plan, app.overrides()).orThrow();
        return overridden.plan().withNotes(overridden.notesAfter(plan.notes()));
    }

    /** The parts of a plan, made in the order in which they are needed. */
    private static final class Parts {
        private final Draft draft;
        private final List<BucketPlan> buckets;
        private final List<DatabasePlan> databases;
        private final List<CachePlan> caches;
        private final List<JobPlan> jobs = new ArrayList<>();
        private final List<WorkloadPlan> services;
        private final List<WorkloadPlan> workers;
        private final List<WorkloadPlan> sites;
        private final List<WorkloadPlan> gateway;
        private final List<EdgePlan> edge;
        private final List<CronJobPlan> schedules;
        private final BackupPlanner backups;
        private final List<CronJobPlan> backupSchedules;
        private final MonitoringPlan monitoring;
        private final Map<String, String> dashboards;

        Parts(Draft draft) {
            this.draft = draft;
            App app = draft.app;
            WorkloadPlanner workloads = new WorkloadPlanner(draft);
            EdgePlanner edges = new EdgePlanner(draft);
            backups = new BackupPlanner(draft);
            BucketPlanner stores = new BucketPlanner(draft);
            buckets = app.buckets().stream().map(stores::plan).toList();
            databases = app.databases().stream()
                    .filter(database -> database.engine() == DatabaseEngine.POSTGRES)
                    .map(new DatabasePlanner(draft)::plan)
                    .toList();
            caches = app.caches().stream().map(new CachePlanner(draft)::plan).toList();
            app.services().forEach(this::migration);
            services = app.services().stream().map(workloads::service).toList();
            workers = app.workers().stream().map(workloads::worker).toList();
            sites = app.sites().stream().map(workloads::site).toList();
            schedules = app.schedules().stream()
                    .map(new SchedulePlanner(draft)::plan)
                    .toList();
            backupSchedules = Stream.concat(backups.schedules().stream(), stores.copies().stream())
                    .toList();
            gateway = app.routes().isEmpty() ? List.of() : List.of(edges.gateway());
            MonitoringPlanner watch = new MonitoringPlanner(draft);
            monitoring = watch.plan();
            ClusterRunbook.write(draft);
            dashboards = watch.dashboards();
            edge = app.routes().isEmpty() ? List.of() : List.of(edges.edge());
        }

        private void migration(Service service) {
            service.migration().ifPresent(it -> {
                JobPlan migration = new MigrationPlanner(draft).plan(service, it);
                Optional<JobPlan> backup = draft.prod() && it.backupFirst()
                        ? draft.app
                                .database(it.database())
                                .flatMap(database -> backups.before(service, database, migration.hash()))
                        : Optional.empty();
                backup.ifPresent(jobs::add);
                jobs.add(migration.after(backup.map(JobPlan::component)));
            });
        }

        KubernetesPlan assemble() {
            NamespacePlan namespace = new NamespacePlanner(draft).plan(replicated());
            return new KubernetesPlan(
                    draft.app.name(),
                    draft.environment,
                    draft.domain,
                    namespace,
                    draft.secrets(),
                    draft.configMaps(),
                    databases,
                    caches,
                    buckets,
                    services,
                    workers,
                    sites,
                    gateway,
                    edge,
                    jobs,
                    schedules,
                    backupSchedules,
                    monitoring,
                    draft.network.policies(components()),
                    environments(),
                    endpoints(),
                    dashboards,
                    DefaultAlarms.of(draft.app).stream()
                            .map(Alarm::name)
                            .filter(name -> !draft.blindAlarms().contains(name))
                            .toList(),
                    KubernetesNotes.of(draft, namespace.nodes()));
        }

        private Map<String, String> endpoints() {
            Map<String, String> endpoints = new LinkedHashMap<>();
            draft.app
                    .routes()
                    .forEach(route -> endpoints.putIfAbsent(route.to(), draft.addresses.publicUrl(route.to())));
            return endpoints;
        }

        private Stream<WorkloadPlan> deployments() {
            return Stream.of(
                            databases.stream().flatMap(it -> it.pooler().stream()),
                            services.stream(),
                            workers.stream(),
                            sites.stream(),
                            gateway.stream(),
                            monitoring.workloads().stream())
                    .flatMap(it -> it);
        }

        private Stream<StatefulPlan> servers() {
            return Stream.of(
                            databases.stream().flatMap(it -> it.server().stream()),
                            caches.stream().flatMap(it -> it.server().stream()),
                            monitoring.servers().stream())
                    .flatMap(it -> it);
        }

        private List<NamespacePlanner.Replicated> replicated() {
            List<NamespacePlanner.Replicated> pods = new ArrayList<>();
            deployments()
                    .forEach(it -> pods.add(new NamespacePlanner.Replicated(
                            it.pod(),
                            it.autoscaler().map(AutoscalerPlan::maxReplicas).orElse(it.replicas()),
                            false)));
            servers().forEach(it -> pods.add(new NamespacePlanner.Replicated(it.pod(), 1, false)));
            Stream.of(
                            buckets.stream().flatMap(it -> it.setup().stream()).map(JobPlan::pod),
                            jobs.stream().map(JobPlan::pod),
                            schedules.stream().map(CronJobPlan::pod),
                            backupSchedules.stream().map(CronJobPlan::pod))
                    .flatMap(it -> it)
                    .forEach(pod -> pods.add(new NamespacePlanner.Replicated(pod, 1, true)));
            return pods;
        }

        private List<String> components() {
            LinkedHashSet<String> names = new LinkedHashSet<>();
            replicated().forEach(it -> names.add(it.pod().name()));
            return List.copyOf(names);
        }

        /** What each service and worker is given; kept apart from the pods, where secrets are references to Secret keys. */
        private Map<String, Map<String, Value>> environments() {
            Map<String, Map<String, Value>> environments = new LinkedHashMap<>();
            Map<String, Container> containers = new LinkedHashMap<>();
            draft.app.services().forEach(it -> containers.put(it.name(), it.container()));
            draft.app.workers().forEach(it -> containers.put(it.name(), it.container()));
            containers.forEach((name, container) -> environments.put(name, draft.environment(container)));
            return environments;
        }
    }
}
