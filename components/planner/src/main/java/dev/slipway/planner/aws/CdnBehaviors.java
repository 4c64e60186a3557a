package dev.slipway.planner.aws;

import dev.slipway.model.Route;
import dev.slipway.planner.PlanNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a distribution does with the paths of services: longest first, the assets of a path before the path. */
final class CdnBehaviors {
    /** CloudFront's patterns know no suffix after a word's end but the file's ending; {@code *} stands for any of jpg and jpeg, woff and woff2. */
    private static final List<String> ASSETS = List.of(
            "*.css", "*.js", "*.mjs", "*.svg", "*.png", "*.jp*g", "*.gif", "*.webp", "*.avif", "*.ico", "*.woff*",
            "*.ttf");

    private static final int LONGEST_READ_SECONDS = 60;

    private CdnBehaviors() {}

    /** @param routes to services, of one host name */
    static List<CdnBehaviorPlan> of(Draft draft, List<Route> routes) {
        List<CdnBehaviorPlan> behaviors = new ArrayList<>();
        routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> -route.path().length())
                        .thenComparing(Route::path))
                .forEach(route -> patterns(draft, route).forEach(behaviors::add));
        return behaviors;
    }

    private static Stream<CdnBehaviorPlan> patterns(Draft draft, Route route) {
        int seconds = readSeconds(draft, route);
        String prefix = route.path().endsWith("/") ? route.path() : route.path() + "/";
        Stream<CdnBehaviorPlan> assets = route.cacheAssets()
                ? ASSETS.stream().map(asset -> new CdnBehaviorPlan(prefix + asset, seconds, true))
                : Stream.empty();
        return Stream.concat(
                assets,
                LoadBalancerPlanner.patterns(route.path()).stream()
                        .map(pattern -> new CdnBehaviorPlan(pattern, seconds, false)));
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
