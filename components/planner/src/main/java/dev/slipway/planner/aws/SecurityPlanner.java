package dev.slipway.planner.aws;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.Database;
import dev.slipway.model.Mount;
import dev.slipway.model.PortPurpose;
import dev.slipway.model.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens the paths that uses-edges and routes ask for, and no other. */
final class SecurityPlanner {
    private static final String ANYWHERE = "0.0.0.0/0";

    private final Draft draft;
    private final Map<String, List<RulePlan>> ingress = new LinkedHashMap<>();
    private final Map<String, List<RulePlan>> egress = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();

    private SecurityPlanner(Draft draft) {
        this.draft = draft;
    }

    static List<SecurityGroupPlan> plan(Draft draft, NetworkPlan network, Optional<LoadBalancerPlan> loadBalancer) {
        SecurityPlanner planner = new SecurityPlanner(draft);
        planner.data();
        Workload.all(draft).forEach(planner::workload);
        planner.queues();
        planner.edges();
        loadBalancer.ifPresent(planner::entry);
        if (!network.interfaceEndpoints().isEmpty()) {
            planner.subject("endpoints", "interface endpoints of AWS services");
            planner.ingress("endpoints", RulePlan.cidr(network.cidr(), 443, "tasks call AWS services"));
        }
        return planner.groups();
    }

    private void data() {
        for (Database database : draft.app().databases()) {
            subject(database.name(), "database " + database.name());
            subject(OneShots.rolesKey(database), "roles of database " + database.name());
            outward(OneShots.rolesKey(database));
            connect(OneShots.rolesKey(database), database.name(), database.port(), "makes roles");
            database.pooler().ifPresent(pooler -> {
                subject(Poolers.key(database), "pooler of database " + database.name());
                outward(Poolers.key(database));
                connect(Poolers.key(database), database.name(), database.port(), "pooled connections");
            });
        }
        draft.app().caches().forEach(cache -> subject(cache.name(), "cache " + cache.name()));
        Workload.all(draft).stream()
                .flatMap(workload -> workload.container().mounts().stream())
                .map(Mount::name)
                .distinct()
                .forEach(name -> subject(VolumePlan.subject(name), "volume " + name));
    }

    /** The function that counts waiting jobs asks the cache, and nothing else in the network. */
    private void queues() {
        for (Cache cache : draft.app().caches()) {
            if (!QueueDepths.of(draft, cache).isEmpty()) {
                subject(QueueDepths.key(cache), "counts jobs in " + cache.name());
                outward(QueueDepths.key(cache));
                connect(QueueDepths.key(cache), cache.name(), cache.port(), "counts waiting jobs");
            }
        }
    }

    private void workload(Workload workload) {
        subject(workload.key(), "task " + workload.key());
        outward(workload.key());
    }

    /** Image registry, Secrets Manager, logs and S3 are reached by HTTPS. */
    private void outward(String subject) {
        egress(subject, RulePlan.cidr(ANYWHERE, 443, "AWS services, registries and outside APIs"));
    }

    private void edges() {
        for (Workload workload : Workload.all(draft)) {
            for (Use use : workload.container().uses()) {
                edge(workload, use);
            }
            for (Mount mount : workload.container().mounts()) {
                connect(
                        workload.key(),
                        VolumePlan.subject(mount.name()),
                        VolumePlan.PORT,
                        workload.key() + " mounts " + mount.name());
            }
        }
    }

    private void edge(Workload workload, Use use) {
        String why = workload.key() + " uses " + use.resource();
        App app = draft.app();
        app.database(use.resource()).ifPresent(database -> {
            boolean pooled = database.pooler().isPresent();
            if (pooled && workload.reachesThroughPooler(draft, database.name())) {
                connect(
                        workload.key(),
                        Poolers.key(database),
                        database.pooler().get().port(),
                        why);
            }
            if (!pooled || workload.reachesDirectly(draft, database.name())) {
                connect(workload.key(), database.name(), database.port(), why);
            }
        });
        app.cache(use.resource()).ifPresent(cache -> connect(workload.key(), cache.name(), cache.port(), why));
        app.service(use.resource()).ifPresent(service -> service.ports().stream()
                .filter(port -> port.purpose() != PortPurpose.METRICS)
                .forEach(port -> connect(workload.key(), service.name(), port.number(), why)));
        app.external(use.resource())
                .filter(external -> external.port() != 443)
                .ifPresent(external -> egress(workload.key(), RulePlan.cidr(ANYWHERE, external.port(), why)));
    }

    private void entry(LoadBalancerPlan loadBalancer) {
        subject("load-balancer", "public load balancer");
        ingress("load-balancer", RulePlan.cidr(ANYWHERE, 443, "HTTPS"));
        if (loadBalancer.redirectHttp()) {
            ingress("load-balancer", RulePlan.cidr(ANYWHERE, 80, "redirect to HTTPS"));
        }
        loadBalancer
                .targetGroups()
                .forEach(group -> connect("load-balancer", group.key(), group.port(), "routed requests"));
    }

    private void subject(String subject, String description) {
        descriptions.put(subject, description);
        ingress.put(subject, new ArrayList<>());
        egress.put(subject, new ArrayList<>());
    }

    private void connect(String from, String to, int port, String why) {
        egress(from, RulePlan.group(to, port, why));
        ingress(to, RulePlan.group(from, port, why));
    }

    private void ingress(String subject, RulePlan rule) {
        add(ingress, subject, rule);
    }

    private void egress(String subject, RulePlan rule) {
        add(egress, subject, rule);
    }

    private static void add(Map<String, List<RulePlan>> rules, String subject, RulePlan rule) {
        List<RulePlan> list = rules.computeIfAbsent(subject, key -> new ArrayList<>());
        if (list.stream().noneMatch(it -> it.key().equals(rule.key()))) {
            list.add(rule);
        }
    }

    private List<SecurityGroupPlan> groups() {
        List<SecurityGroupPlan> groups = new ArrayList<>();
        descriptions.forEach((subject, description) -> groups.add(new SecurityGroupPlan(
                subject,
                draft.name(255, subject),
                draft.prefix() + ": " + description,
                ingress.getOrDefault(subject, List.of()),
                egress.getOrDefault(subject, List.of()))));
        return groups;
    }
}
