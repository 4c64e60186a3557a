package dev.slipway.planner.apps;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.ProbeCheck;
import dev.slipway.planner.GoodSettings;
import dev.slipway.planner.kubernetes.AutoscalerPlan;
import dev.slipway.planner.kubernetes.ContainerPlan;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.kubernetes.KubernetesPlanner;
import dev.slipway.planner.kubernetes.KubernetesSettings;
import dev.slipway.planner.kubernetes.MountPlan;
import dev.slipway.planner.kubernetes.NetworkPolicyPlan;
import dev.slipway.planner.kubernetes.PeerPlan;
import dev.slipway.planner.kubernetes.PodPlan;
import dev.slipway.planner.kubernetes.ProbePlan;
import dev.slipway.planner.kubernetes.StatefulPlan;
import dev.slipway.planner.kubernetes.WorkloadPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the plan of a cluster that has an ingress controller, KEDA, and nothing else. */
final class OnKubernetes {
    private final App app;
    private final KubernetesPlan plan;

    private OnKubernetes(App app, KubernetesPlan plan) {
        this.app = app;
        this.plan = plan;
    }

    static Launched launch(App app, Environment environment) {
        KubernetesSettings settings = GoodSettings.cluster().keda(true).build();
        return new OnKubernetes(app, new KubernetesPlanner().plan(app, environment, settings)).launched();
    }

    private Launched launched() {
        Map<String, Store> databases = new LinkedHashMap<>();
        plan.databases().forEach(it -> it.server().ifPresent(server -> {
            Optional<Integer> pool = it.pooler().flatMap(pooler -> secretText(pooler.pod())
                    .lines()
                    .filter(line -> line.startsWith("default_pool_size"))
                    .map(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                    .findFirst());
            databases.put(it.name(), store(server, it.directPort(), arguments(server), pool));
        }));
        Map<String, Store> caches = new LinkedHashMap<>();
        plan.caches().forEach(it -> it.server()
                .ifPresent(server ->
                        caches.put(it.name(), store(server, it.port(), redis(server.pod()), Optional.empty()))));
        Map<String, String> backups = new LinkedHashMap<>();
        plan.backups().forEach(it -> backups.put(it.name(), it.schedule()));
        return new Launched(
                app, parts(), databases, caches, new TreeSet<>(plan.alarms()), backups, routes(), Launched.print(plan));
    }

    private Map<String, String> routes() {
        Map<String, String> routes = new LinkedHashMap<>();
        app.routes().forEach(route -> Stream.of(route.host().orElse(plan.domain()))
                .filter(host ->
                        plan.edge().stream().anyMatch(edge -> edge.hosts().contains(host)))
                .forEach(host -> routes.put(host + route.path(), route.to())));
        return routes;
    }

    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        Stream.concat(plan.services().stream(), plan.workers().stream()).forEach(it -> parts.put(it.name(), part(it)));
        plan.jobs().stream()
                .filter(it -> it.component().endsWith("-migrate"))
                .forEach(it -> parts.put(
                        it.component().replaceFirst("-migrate$", "-migration"), part(it.pod(), 1, 1, it.after())));
        plan.schedules().forEach(it -> parts.put(it.name(), part(it.pod(), 1, 1, List.of())));
        return parts;
    }

    private Part part(WorkloadPlan workload) {
        int least = workload.autoscaler().map(AutoscalerPlan::minReplicas).orElse(workload.replicas());
        int most = workload.autoscaler().map(AutoscalerPlan::maxReplicas).orElse(workload.replicas());
        return part(workload.pod(), least, most, workload.after());
    }

    private Part part(PodPlan pod, int least, int most, List<String> after) {
        ContainerPlan main = pod.containers().get(0);
        Map<String, String> env = new TreeMap<>(Part.texts(main.env()));
        main.secretEnv().forEach((name, key) -> plan.secrets().stream()
                .filter(it -> it.name().equals(key.secret()))
                .flatMap(it -> Optional.ofNullable(it.data().get(key.key())).stream())
                .forEach(value -> env.put(name, Part.text(value))));
        List<String> health = new ArrayList<>();
        main.readiness().map(OnKubernetes::asked).ifPresent(health::add);
        main.liveness().map(OnKubernetes::asked).ifPresent(health::add);
        return new Part(
                main.image(),
                Stream.concat(main.command().stream(), main.args().stream()).toList(),
                milli(main.resources().cpuLimit()),
                Integer.parseInt(main.resources().memoryLimit().replaceAll("\\D", "")),
                least,
                most,
                env,
                pod.user(),
                health,
                main.readOnlyRoot(),
                main.mounts().stream().map(MountPlan::path).collect(Collectors.toSet()),
                after);
    }

    private static int milli(String cpu) {
        int number = Integer.parseInt(cpu.replaceAll("\\D", ""));
        return cpu.endsWith("m") ? number : number * 1000;
    }

    private static String asked(ProbePlan probe) {
        ProbeCheck check = probe.check();
        return check instanceof ProbeCheck.Http http
                ? "GET " + http.path() + " on port " + http.port()
                : check instanceof ProbeCheck.Tcp tcp
                        ? "connection on port " + tcp.port()
                        : check instanceof ProbeCheck.Exec exec ? String.join(" ", exec.command()) : "";
    }

    private Store store(StatefulPlan server, int port, Map<String, String> settings, Optional<Integer> pool) {
        Set<String> clients = new HashSet<>();
        boolean published = false;
        for (NetworkPolicyPlan policy : plan.networkPolicies()) {
            if (!policy.name().equals(server.name())) {
                continue;
            }
            for (PeerPlan peer : policy.ingress().stream()
                    .filter(rule -> rule.ports().stream().anyMatch(it -> it.port() == port))
                    .flatMap(rule -> rule.peers().stream())
                    .toList()) {
                if (peer instanceof PeerPlan.Pods pods) {
                    clients.add(String.valueOf(pods.labels().get("app.kubernetes.io/name")));
                } else if (peer instanceof PeerPlan.Namespace other) {
                    clients.add("namespace " + other.namespace());
                } else {
                    published = true;
                }
            }
        }
        return new Store(
                server.pod().containers().get(0).image().replaceFirst("^docker.io/library/", ""),
                port,
                settings,
                pool,
                clients,
                published,
                !server.claims().isEmpty(),
                1);
    }

    /** Settings given to Postgres as {@code -c name=value}. */
    private static Map<String, String> arguments(StatefulPlan server) {
        Map<String, String> settings = new LinkedHashMap<>();
        server.pod().containers().get(0).args().stream()
                .filter(it -> it.contains("="))
                .map(it -> it.split("=", 2))
                .forEach(words -> settings.put(words[0], words[1]));
        return settings;
    }

    private Map<String, String> redis(PodPlan pod) {
        Map<String, String> settings = new LinkedHashMap<>();
        secretText(pod)
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(words -> words.length == 2)
                .forEach(words -> settings.put(words[0], words[1]));
        return settings;
    }

    private String secretText(PodPlan pod) {
        String secrets = plan.secrets().stream()
                .filter(it -> pod.secrets().contains(it.name()))
                .flatMap(it -> it.data().values().stream())
                .map(Part::text)
                .collect(Collectors.joining("\n"));
        return secrets + "\n"
                + plan.configMaps().stream()
                        .filter(it -> pod.configMaps().contains(it.name()))
                        .flatMap(it -> it.data().values().stream())
                        .collect(Collectors.joining("\n"));
    }
}
