package dev.slipway.planner.kubernetes;

import dev.slipway.model.App;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.model.Site;
import dev.slipway.model.Target;
import dev.slipway.planner.files.CdnRanges;
import dev.slipway.planner.files.NginxConfig;
import dev.slipway.planner.files.NginxRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plans the public entry. The cluster's controller ends TLS and passes everything on to an nginx of the app's own, because limits,
 * timeouts, body sizes, caching and headers are worded differently by every controller, and the Ingress API has none of them.
 */
final class EdgePlanner {
    static final String GATEWAY = "gateway";
    static final int PORT = 8080;

    /** The user of the unprivileged nginx image. */
    private static final int NGINX_USER = 101;

    private static final String CONFIG = "/etc/slipway/gateway";

    private final Draft draft;

    EdgePlanner(Draft draft) {
        this.draft = draft;
    }

    /** Where the public comes in. */
    EdgePlan edge() {
        KubernetesSettings settings = draft.settings;
        draft.network.in(GATEWAY, draft.network.edge(), PORT);
        return new EdgePlan(
                KubernetesNames.of(draft.app.name()),
                settings.edge(),
                settings.className(),
                hosts(),
                tlsSecret(),
                settings.issuer(),
                draft.app.tls().redirectHttp(),
                annotations(),
                GATEWAY,
                PORT);
    }

    /** The app's own nginx. */
    WorkloadPlan gateway() {
        draft.configMap("gateway-config", Map.of("nginx.conf", configuration()));
        int replicas = draft.prod() ? 2 : 1;
        ContainerPlan container = ContainerPlan.builder("nginx", draft.images.of("gateway"), Sizing.helper(500, 256))
                .command(List.of("nginx", "-c", CONFIG + "/nginx.conf", "-g", "daemon off;"))
                .ports(List.of(new PortPlan("http", PORT)))
                .liveness(Optional.of(health(30)))
                .readiness(Optional.of(health(10)))
                .mounts(List.of(MountPlan.readOnly("config", CONFIG), MountPlan.writable("tmp", "/tmp")))
                .preStop(AppPods.pause())
                .build();
        PodPlan pod = new PodPlan(
                GATEWAY,
                draft.names.labels(GATEWAY, "gateway"),
                GATEWAY,
                NGINX_USER,
                List.of(),
                List.of(container),
                List.of(new VolumePlan.Config("config", "gateway-config"), new VolumePlan.Scratch("tmp", 512, false)),
                65,
                true,
                false);
        return new WorkloadPlan(
                GATEWAY,
                "gateway",
                replicas,
                Optional.empty(),
                WorkloadPlanner.budget(replicas, Optional.empty()),
                UpdateStrategy.ROLLING,
                WorkloadPlanner.progressDeadline(60),
                5,
                List.of(new ServicePortPlan("http", PORT, PORT)),
                Optional.empty(),
                List.of(),
                List.of(),
                pod);
    }

    private static ProbePlan health(int periodSeconds) {
        return Probes.exec(
                periodSeconds,
                3,
                3,
                "wget",
                "-q",
                "-O",
                "/dev/null",
                "http://127.0.0.1:" + NginxConfig.HEALTH_PORT + "/healthz");
    }

    private String configuration() {
        App app = draft.app;
        List<NginxRoute> routes = new ArrayList<>();
        for (Route route : app.routes()) {
            app.service(route.to()).ifPresent(service -> routes.add(toService(route, service)));
            app.site(route.to()).ifPresent(site -> routes.add(toSite(route, site)));
        }
        List<String> trusted = new ArrayList<>(NetworkPaths.trusted(draft.settings));
        app.cdn().map(cdn -> CdnRanges.of(cdn, Target.KUBERNETES)).ifPresent(trusted::addAll);
        return new NginxConfig(
                        hosts(),
                        routes,
                        app.tls(),
                        "",
                        "",
                        app.securityHeaders(),
                        app.rateLimit(),
                        trusted,
                        "X-Forwarded-For",
                        "kube-dns." + draft.settings.dnsNamespace() + ".svc.cluster.local",
                        PORT,
                        8443,
                        "")
                .fileBehindEdge();
    }

    private NginxRoute toService(Route route, Service service) {
        String name = KubernetesNames.of(service.name());
        int port = KubernetesAddresses.servicePort(service);
        draft.network.allow(GATEWAY, name, port);
        return NginxRoute.toService(route, draft.fqdn(name), port);
    }

    private NginxRoute toSite(Route route, Site site) {
        String name = KubernetesNames.of(site.name());
        draft.network.allow(GATEWAY, name, site.port());
        return NginxRoute.toSite(route, draft.fqdn(name), site.port(), site.fallback(), site.assetMaxAge());
    }

    private List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        if (!draft.domain.isEmpty()) {
            hosts.add(draft.domain);
        }
        hosts.addAll(draft.app.aliases());
        draft.app.routes().forEach(route -> route.host().ifPresent(hosts::add));
        return hosts.stream().distinct().toList();
    }

    private String tlsSecret() {
        return tlsSecret(draft);
    }

    /** Secret that holds the public certificate. */
    static String tlsSecret(Draft draft) {
        return draft.settings.tlsSecret().orElse(KubernetesNames.of(draft.app.name(), "tls"));
    }

    private Map<String, String> annotations() {
        Map<String, String> annotations = new TreeMap<>(draft.settings.edgeAnnotations());
        draft.settings.issuer().ifPresent(issuer -> annotations.put("cert-manager.io/cluster-issuer", issuer));
        return annotations;
    }
}
