package dev.slipway.planner.aws;

import dev.slipway.model.Probe;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Route;
import dev.slipway.model.Service;
import dev.slipway.planner.Naming;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans the application load balancer, its target groups and rules. */
final class LoadBalancerPlanner {
    /** TLS 1.2 and 1.3, no CBC ciphers (AWS, "Security policies for your Application Load Balancer"). */
    static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";

    private static final String TLS_13_ONLY = "ELBSecurityPolicy-TLS13-1-3-2021-06";
    private static final Set<String> HEADERS =
            Set.of("X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy");

    private LoadBalancerPlanner() {}

    static Optional<LoadBalancerPlan> plan(Draft draft, Set<String> cdnHosts) {
        List<Route> routes = EntryPlanner.serviceRoutes(draft);
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        boolean viaCdn =
                routes.stream().anyMatch(route -> draft.hosts(route).stream().anyMatch(cdnHosts::contains));
        return Optional.of(new LoadBalancerPlan(
                draft.name(32),
                (int) Math.min(
                        4000,
                        routes.stream()
                                .mapToLong(it -> it.readTimeout().toSeconds())
                                .max()
                                .orElse(60)),
                draft.app().tls().versions().stream().anyMatch(it -> it.endsWith("1.2")) ? TLS_POLICY : TLS_13_ONLY,
                draft.app().tls().redirectHttp(),
                draft.guarded(),
                BucketPlanner.logs(draft, "access-logs", false),
                targetGroups(draft, routes),
                rules(draft, routes, cdnHosts),
                SitePlanner.hsts(draft).map(HstsPlan::header),
                headers(draft, viaCdn),
                viaCdn ? Optional.of(RequiredSecrets.ORIGIN_TOKEN) : Optional.empty()));
    }

    private static Map<String, String> headers(Draft draft, boolean viaCdn) {
        Map<String, String> headers = new LinkedHashMap<>();
        draft.app().securityHeaders().forEach((name, value) -> {
            if (HEADERS.contains(name)) {
                headers.put(name, value);
            } else if (!viaCdn) {
                draft.note(PlanNote.refused(
                        "securityHeaders",
                        "securityHeaders." + name
                                + ": an application load balancer cannot set it; let the service set it, or put "
                                + "CloudFront in front by cdn"));
            }
        });
        return headers;
    }

    private static List<TargetGroupPlan> targetGroups(Draft draft, List<Route> routes) {
        List<TargetGroupPlan> groups = new ArrayList<>();
        for (Service service : draft.app().services()) {
            if (routes.stream().anyMatch(route -> route.to().equals(service.name()))) {
                groups.add(targetGroup(draft, service));
            }
        }
        return groups;
    }

    private static TargetGroupPlan targetGroup(Draft draft, Service service) {
        Optional<Probe> probe = service.readiness().or(service::liveness);
        Optional<ProbeCheck.Http> http = probe.map(Probe::check)
                .filter(ProbeCheck.Http.class::isInstance)
                .map(ProbeCheck.Http.class::cast);
        if (http.isEmpty()) {
            draft.note(PlanNote.degraded(
                    "services.readiness",
                    "services." + service.name()
                            + ": the load balancer asks by HTTP only and gets no path from the app file; it asks / and "
                            + "takes any answer below 500"));
        }
        int port = Services.httpPort(service).orElse(80);
        int interval = Services.within(
                5, 300, probe.map(it -> it.interval().toSeconds()).orElse(30L));
        return new TargetGroupPlan(
                service.name(),
                // Another port makes another group, beside the old one that still serves: two of one name cannot be.
                draft.name(32, service.name(), String.valueOf(port)),
                port,
                http.map(ProbeCheck.Http::path).orElse("/"),
                http.isPresent() ? "200-399" : "200-499",
                interval,
                Services.within(
                        2,
                        Math.min(120, interval - 1),
                        probe.map(it -> it.timeout().toSeconds()).orElse(5L)),
                Services.within(2, 10, probe.map(Probe::retries).orElse(3)),
                (int) service.rollout().drain().toSeconds());
    }

    private static List<ListenerRulePlan> rules(Draft draft, List<Route> routes, Set<String> cdnHosts) {
        List<Route> longestFirst = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> -route.path().length())
                        .thenComparing(Route::path)
                        .thenComparing(Route::to))
                .toList();
        RulePriorities priorities = new RulePriorities();
        List<ListenerRulePlan> rules = new ArrayList<>();
        for (Route route : longestFirst) {
            List<String> hosts = draft.hosts(route);
            boolean viaCdn = hosts.stream().anyMatch(cdnHosts::contains);
            rules.add(new ListenerRulePlan(
                    Naming.hyphenated(
                            60,
                            route.to(),
                            route.host().orElse(""),
                            route.path().equals("/") ? "root" : route.path()),
                    priorities.of(route.path(), String.join(" ", hosts) + " " + route.to()),
                    hosts,
                    patterns(route.path()),
                    route.to(),
                    viaCdn));
            unsupported(draft, route);
        }
        return rules;
    }

    /** The patterns of a prefix: the path itself and everything below. */
    static List<String> patterns(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.isEmpty() ? List.of("/*") : List.of(bare, bare + "/*");
    }

    private static void unsupported(Draft draft, Route route) {
        String where = "routes." + route.to() + " " + route.path();
        if (route.maxBodyMiB() > 0) {
            draft.note(PlanNote.refused(
                    "routes.maxBody",
                    where + ".maxBody: a load balancer limits no request body; the service must refuse more than "
                            + route.maxBodyMiB() + " MiB"));
        }
        if (!route.headers().isEmpty()) {
            draft.note(PlanNote.refused(
                    "routes.headers",
                    where + ".headers: a load balancer sets no headers for one route; the service must set them"));
        }
    }
}
