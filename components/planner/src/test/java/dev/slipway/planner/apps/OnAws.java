package dev.slipway.planner.apps;

import dev.slipway.model.Alarm;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.Naming;
import dev.slipway.planner.aws.AwsPlan;
import dev.slipway.planner.aws.AwsPlanner;
import dev.slipway.planner.aws.BackupPlan;
import dev.slipway.planner.aws.ContainerPlan;
import dev.slipway.planner.aws.EcsServicePlan;
import dev.slipway.planner.aws.LoadBalancerPlan;
import dev.slipway.planner.aws.MountPlan;
import dev.slipway.planner.aws.ParameterPlan;
import dev.slipway.planner.aws.PrometheusPlan;
import dev.slipway.planner.aws.RulePlan;
import dev.slipway.planner.aws.ScalingPlan;
import dev.slipway.planner.aws.TaskPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the plan of an AWS account. */
final class OnAws {
    private final App app;
    private final AwsPlan plan;

    private OnAws(App app, AwsPlan plan) {
        this.app = app;
        this.plan = plan;
    }

    static Launched launch(App app, Environment environment) {
        return new OnAws(
                        app,
                        new AwsPlanner()
                                .plan(app, environment, GoodSettings.account().build()))
                .launched();
    }

    private Launched launched() {
        Map<String, Store> databases = new LinkedHashMap<>();
        plan.databases()
                .forEach(it -> databases.put(
                        it.key(),
                        store(
                                it.key(),
                                "postgres:" + it.version(),
                                it.port(),
                                it.parameters(),
                                plan.poolers().stream()
                                        .filter(pooler -> pooler.database().equals(it.key()))
                                        .map(pooler -> pooler.poolSize())
                                        .findFirst(),
                                it.backupRetentionDays() > 0,
                                (it.multiAz() ? 2 : 1) + it.readReplicas())));
        Map<String, Store> caches = new LinkedHashMap<>();
        plan.caches()
                .forEach(it -> caches.put(
                        it.key(),
                        store(
                                it.key(),
                                it.engine() + ":" + it.version(),
                                it.port(),
                                it.parameters(),
                                Optional.empty(),
                                it.snapshotDays() > 0 || it.failover(),
                                it.nodes())));
        return new Launched(app, parts(), databases, caches, alarms(), backups(), routes(), Launched.print(plan));
    }

    private Map<String, String> backups() {
        Map<String, String> backups = new LinkedHashMap<>();
        plan.backup()
                .map(BackupPlan::rules)
                .orElse(List.of())
                .forEach(rule -> backups.put(rule.name(), rule.expression()));
        return backups;
    }

    private Map<String, String> routes() {
        Map<String, String> routes = new LinkedHashMap<>();
        plan.sites().forEach(site -> site.aliases().forEach(host -> routes.put(host + "/", site.key())));
        plan.loadBalancer().map(LoadBalancerPlan::rules).orElse(List.of()).forEach(rule -> rule.hosts()
                .forEach(host -> rule.paths()
                        .forEach(path -> routes.put(host + path.replaceFirst("\\*$", ""), rule.targetGroup()))));
        return routes;
    }

    /** An alarm is made for each thing it watches; what the app file calls it begins its key. */
    private Set<String> alarms() {
        Set<String> names =
                new TreeSet<>(plan.prometheus().map(PrometheusPlan::alarms).orElse(List.of()));
        for (Alarm alarm : app.alarms()) {
            String key = Naming.hyphenated(60, alarm.name().replaceAll("([a-z0-9])([A-Z])", "$1-$2"));
            if (plan.alarms().stream()
                    .anyMatch(it -> it.key().equals(key) || it.key().startsWith(key + "-"))) {
                names.add(alarm.name());
            }
        }
        return names;
    }

    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (EcsServicePlan service : plan.services()) {
            parts.put(
                    service.key(),
                    part(
                            service.task(),
                            service.key(),
                            service.scaling().map(ScalingPlan::min).orElse(service.replicas()),
                            service.scaling().map(ScalingPlan::max).orElse(service.replicas()),
                            service.after()));
        }
        plan.oneShots().forEach(it -> parts.put(it.key(), part(it.task(), it.key(), 1, 1, it.after())));
        plan.schedules().forEach(it -> parts.put(it.key(), part(it.task(), it.key(), 1, 1, List.of())));
        return parts;
    }

    private Part part(TaskPlan task, String key, int least, int most, List<String> after) {
        ContainerPlan main = task.containers().stream()
                .filter(it -> it.name().equals(key))
                .findFirst()
                .orElse(task.containers().get(0));
        Map<String, Value> env = new LinkedHashMap<>(main.environment());
        task.secret()
                .flatMap(secret -> plan.secrets().stream()
                        .filter(it -> it.key().equals(secret))
                        .findFirst())
                .ifPresent(secret -> main.secretVariables()
                        .forEach(name -> env.put(
                                name,
                                Optional.ofNullable(secret.values().get(name)).orElseThrow())));
        List<String> health = new ArrayList<>();
        main.healthCheck().ifPresent(it -> health.addAll(it.command()));
        plan.loadBalancer().map(LoadBalancerPlan::targetGroups).orElse(List.of()).stream()
                .filter(it -> it.key().equals(key))
                .forEach(it -> health.add("GET " + it.healthPath() + " on port " + it.port()));
        return new Part(
                main.image(),
                Stream.concat(main.entryPoint().stream(), main.command().stream())
                        .toList(),
                task.cpu() * 1000 / 1024,
                task.memoryMiB(),
                least,
                most,
                Part.texts(env),
                main.user().map(Integer::parseInt).orElse(0),
                health,
                main.readOnlyRoot(),
                main.mounts().stream().map(MountPlan::path).collect(Collectors.toSet()),
                after);
    }

    private Store store(
            String key,
            String image,
            int port,
            List<ParameterPlan> parameters,
            Optional<Integer> pool,
            boolean durable,
            int copies) {
        Map<String, String> settings = new LinkedHashMap<>();
        parameters.forEach(it -> settings.put(it.name(), it.value()));
        List<RulePlan> ingress = plan.securityGroups().stream()
                .filter(it -> it.subject().equals(key))
                .flatMap(it -> it.ingress().stream())
                .toList();
        Set<String> clients = ingress.stream().flatMap(it -> it.peer().stream()).collect(Collectors.toSet());
        boolean published = ingress.stream().anyMatch(it -> it.cidr().isPresent());
        return new Store(image, port, settings, pool, clients, published, durable, copies);
    }
}
