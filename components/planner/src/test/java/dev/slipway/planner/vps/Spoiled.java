package dev.slipway.planner.vps;

import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;

/** Starts from a good app, to change one thing of it. */
final class Spoiled {
    private Spoiled() {}

    static AppBuilder app(App app) {
        AppBuilder builder = App.builder(app.name())
                .aliases(app.aliases())
                .services(app.services())
                .workers(app.workers())
                .sites(app.sites())
                .schedules(app.schedules())
                .databases(app.databases())
                .caches(app.caches())
                .buckets(app.buckets())
                .routes(app.routes())
                .externals(app.externals())
                .secrets(app.secrets())
                .alarms(app.alarms())
                .tls(app.tls())
                .securityHeaders(app.securityHeaders())
                .monitoring(app.monitoring())
                .logging(app.logging())
                .host(app.host())
                .manualControls(app.manualControls())
                .overrides(app.overrides());
        app.domain().ifPresent(builder::domain);
        app.contact().ifPresent(builder::contact);
        app.cdn().ifPresent(builder::cdn);
        app.rateLimit().ifPresent(builder::rateLimit);
        app.recovery().ifPresent(builder::recovery);
        app.budget().ifPresent(builder::budget);
        return builder;
    }
}
