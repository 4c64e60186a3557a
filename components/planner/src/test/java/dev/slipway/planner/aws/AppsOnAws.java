package dev.slipway.planner.aws;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.planner.RepositoryApps;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The applications of this repository with the settings of two stacks on AWS. */
final class AppsOnAws {
    private static final Map<String, AwsPlan> PLANS = new ConcurrentHashMap<>();

    private AppsOnAws() {}

    static App app(String app, Environment environment) {
        return RepositoryApps.read(app, environment, profile(app));
    }

    /** AWS has no disk of one server's own, which Alexander's single node wants. */
    private static Optional<String> profile(String app) {
        return app.equals("alexander") ? Optional.of("distributed") : Optional.empty();
    }

    static AwsPlan plan(String app, Environment environment) {
        return PLANS.computeIfAbsent(app + environment, key -> new AwsPlanner()
                .plan(
                        app(app, environment),
                        environment,
                        (environment == Environment.PROD ? Clipper.prod() : Clipper.dev()).build()));
    }
}
