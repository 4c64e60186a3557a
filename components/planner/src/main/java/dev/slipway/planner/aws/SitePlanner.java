package dev.slipway.planner.aws;

import dev.slipway.model.Site;
import dev.slipway.planner.PlanNote;
import dev.slipway.planner.RequiredSecrets;
import java.util.List;
import java.util.Optional;

/** Plans static sites: a closed bucket behind CloudFront. */
final class SitePlanner {
    /** CloudFront functions take 64 characters, and that of a site's fallback is called after the site. */
    private static final int LONGEST_NAME = 55;

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
                draft.name(LONGEST_NAME, site.name()),
                aliases,
                new BucketPlan(
                        site.name(),
                        draft.bucketName(site.name()),
                        true,
                        true,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        !draft.guarded()),
                site.fallback(),
                site.directory(),
                behaviors,
                draft.app().securityHeaders(),
                hsts(draft),
                site.assetMaxAge().toSeconds(),
                EntryPlanner.priceClass(draft),
                behaviors.isEmpty() ? Optional.empty() : Optional.of(RequiredSecrets.ORIGIN_TOKEN));
    }

    static Optional<HstsPlan> hsts(Draft draft) {
        return draft.app()
                .tls()
                .hsts()
                .map(hsts -> new HstsPlan(hsts.maxAge().toSeconds(), hsts.includeSubDomains(), hsts.preload()));
    }

    private static List<CdnBehaviorPlan> behaviors(Draft draft, List<String> aliases) {
        return CdnBehaviors.of(
                draft,
                EntryPlanner.serviceRoutes(draft).stream()
                        .filter(route -> draft.hosts(route).stream().anyMatch(aliases::contains))
                        .toList());
    }
}
