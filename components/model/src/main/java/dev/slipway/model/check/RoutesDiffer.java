package dev.slipway.model.check;

import dev.slipway.model.App;
import dev.slipway.model.Route;
import java.util.HashMap;
import java.util.Map;

/** No two routes claim the same host and path. */
final class RoutesDiffer implements AppCheck {
    @Override
    public void check(App app, Findings findings) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < app.routes().size(); i++) {
            Route route = app.routes().get(i);
            String path = route.path().length() > 1 && route.path().endsWith("/")
                    ? route.path().substring(0, route.path().length() - 1)
                    : route.path();
            String claim = route.host().orElse("the domain") + " " + path;
            Integer before = seen.putIfAbsent(claim, i);
            if (before != null) {
                findings.error(
                        KeyPath.of("routes").item(i),
                        "a host and path of its own",
                        claim + ", as routes[" + before + "]",
                        "change the path or the host of one of the two");
            }
        }
    }
}
