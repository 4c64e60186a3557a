package dev.slipway.planner.aws;

import dev.slipway.model.Route;
import dev.slipway.model.Target;
import dev.slipway.planner.RequiredSecrets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans CloudFront in front of services without a static site, where the app file asks for a network and names no other. */
final class ServiceCdnPlanner {
    private ServiceCdnPlanner() {}

    /** Whether all host names belong to CloudFront, and not only those of sites. */
    static boolean wanted(Draft draft) {
        return draft.app()
                .cdn()
                .filter(it -> it.on(Target.AWS).equals("cloudfront"))
                .isPresent();
    }

    /**
     * One distribution for all host names with the same routes: a path means the same at each of them, and nothing kept for one is answered
     * at another.
     */
    static List<ServiceCdnPlan> plan(Draft draft, Set<String> siteHosts) {
        if (!wanted(draft)) {
            return List.of();
        }
        Map<List<Route>, List<String>> groups = new LinkedHashMap<>();
        Set<String> hosts = new LinkedHashSet<>();
        EntryPlanner.serviceRoutes(draft).forEach(route -> hosts.addAll(draft.hosts(route)));
        hosts.removeAll(siteHosts);
        for (String host : hosts) {
            List<Route> routes = EntryPlanner.serviceRoutes(draft).stream()
                    .filter(route -> draft.hosts(route).contains(host))
                    .toList();
            groups.computeIfAbsent(routes, it -> new ArrayList<>()).add(host);
        }
        Set<String> taken = new HashSet<>();
        List<ServiceCdnPlan> plans = new ArrayList<>();
        groups.forEach((routes, names) -> plans.add(plan(draft, key(routes, taken), routes, names)));
        return plans;
    }

    /** Named after the service that answers the root, or else the first, so that another host name changes the distribution in place. */
    private static String key(List<Route> routes, Set<String> taken) {
        String service = routes.stream()
                .filter(route -> route.path().equals("/"))
                .findFirst()
                .orElse(routes.get(0))
                .to();
        String key = service + "-cdn";
        for (int i = 2; !taken.add(key); i++) {
            key = service + "-cdn-" + i;
        }
        return key;
    }

    private static ServiceCdnPlan plan(Draft draft, String key, List<Route> routes, List<String> hosts) {
        List<CdnBehaviorPlan> all = CdnBehaviors.of(draft, routes);
        return new ServiceCdnPlan(
                key,
                draft.name(60, key),
                hosts,
                all.stream().filter(it -> !it.pathPattern().equals("/*")).toList(),
                all.stream().mapToInt(CdnBehaviorPlan::readTimeoutSeconds).max().orElseThrow(),
                draft.app().securityHeaders(),
                SitePlanner.hsts(draft),
                EntryPlanner.priceClass(draft),
                RequiredSecrets.ORIGIN_TOKEN);
    }
}
