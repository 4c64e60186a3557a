package dev.slipway.planner.aws;

import dev.slipway.model.Route;
import dev.slipway.model.Site;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans static sites: a closed bucket behind CloudFront. */
final class SitePlanner {
    private static final int LONGEST_READ_SECONDS = 60;

    private SitePlanner() {}

    static CdnPlan plan(Draft draft, Site site) {
        List<String> aliases = draft.app().routes().stream()
                .filter(route -> route.to().equals(site.name()))
                .flatMap(route -> draft.hosts(route).stream())
                .distinct()
                .toList();
        List<CdnBehaviorPlan> behaviors = behaviors(draft, aliases);
        if (site.directory().isEmpty()) {
            draft.note(PlanNote.degraded(
                    "sites.directory",
                    "sites." + site.name()
                            + ".directory: none given, and CloudFront runs no image; the team's pipeline uploads the built "
                            + "files to the bucket of the output buckets." + site.name()));
        }
        return new CdnPlan(
                site.name(),
                draft.name(60, site.name()),
                aliases,
                new BucketPlan(
                        site.name(),
                        draft.bucketName(site.name()),
                        true,
                        true,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        !draft.guarded()),
                site.fallback(),
                site.directory(),
                behaviors,
                draft.app().securityHeaders(),
                hsts(draft),
                site.assetMaxAge().toSeconds(),
                draft.prod() ? "PriceClass_All" : "PriceClass_100",
                behaviors.isEmpty() ? Optional.empty() : Optional.of(RequiredSecrets.ORIGIN_TOKEN));
    }

    static Optional<HstsPlan> hsts(Draft draft) {
        return draft.app()
                .tls()
                .hsts()
                .map(hsts -> new HstsPlan(hsts.maxAge().toSeconds(), hsts.includeSubDomains(), hsts.preload()));
    }

    private static List<CdnBehaviorPlan> behaviors(Draft draft, List<String> aliases) {
        List<CdnBehaviorPlan> behaviors = new ArrayList<>();
        EntryPlanner.serviceRoutes(draft).stream()
                .filter(route -> draft.hosts(route).stream().anyMatch(aliases::contains))
                .sorted(Comparator.comparingInt((Route route) -> -route.path().length())
                        .thenComparing(Route::path))
                .forEach(route -> LoadBalancerPlanner.patterns(route.path())
                        .forEach(pattern -> behaviors.add(new CdnBehaviorPlan(pattern, readSeconds(draft, route)))));
        return behaviors;
    }

    private static int readSeconds(Draft draft, Route route) {
        long wanted = route.readTimeout().toSeconds();
        if (wanted > LONGEST_READ_SECONDS) {
            draft.note(PlanNote.degraded(
                    "routes.readTimeout",
                    "routes." + route.to() + " " + route.path()
                            + ".readTimeout: CloudFront waits 60 s at most without a raised quota, found " + wanted
                            + " s"));
        }
        return (int) Math.max(1, Math.min(LONGEST_READ_SECONDS, wanted));
    }
}
