package dev.slipway.model.yaml;

import dev.slipway.model.App;
import dev.slipway.model.AppBuilder;
import dev.slipway.model.External;

/** Reads the whole app from the root of the file. */
final class AppReader {
    private AppReader() {}

    static App read(Fields fields) {
        fields.integer("slipway");
        fields.text("profile");
        AppBuilder app = App.builder(fields.needed("name", "missing"));
        fields.text("domain").ifPresent(app::domain);
        fields.texts("aliases").ifPresent(app::aliases);
        fields.text("contact").ifPresent(app::contact);
        components(fields, app);
        data(fields, app);
        edge(fields, app);
        operations(fields, app);
        return app.build();
    }

    private static void components(Fields fields, AppBuilder app) {
        fields.named("services", ServiceReader::read).ifPresent(app::services);
        fields.named("workers", WorkerReader::read).ifPresent(app::workers);
        fields.named("sites", SiteReader::read).ifPresent(app::sites);
        fields.named("schedules", ScheduleReader::read).ifPresent(app::schedules);
        fields.named("externals", AppReader::external).ifPresent(app::externals);
    }

    private static void data(Fields fields, AppBuilder app) {
        fields.named("databases", DatabaseReader::read).ifPresent(app::databases);
        fields.named("caches", CacheReader::read).ifPresent(app::caches);
        fields.named("buckets", BucketReader::read).ifPresent(app::buckets);
        fields.named("secrets", SecretReader::read).ifPresent(app::secrets);
    }

    private static void edge(Fields fields, AppBuilder app) {
        fields.sections("routes", RouteReader::read).ifPresent(app::routes);
        fields.section("tls", EdgeReader::tls).ifPresent(app::tls);
        fields.section("cdn", EdgeReader::cdn).ifPresent(app::cdn);
        fields.map("securityHeaders", String.class).map(EdgeReader::headers).ifPresent(app::securityHeaders);
        fields.section("rateLimit", RouteReader::rateLimit).ifPresent(app::rateLimit);
        if (fields.isOff("rateLimit")) {
            app.withoutRateLimit();
        }
        fields.section("host", HostReader::read).ifPresent(app::host);
    }

    private static void operations(Fields fields, AppBuilder app) {
        fields.named("alarms", AlarmReader::read).ifPresent(app::alarms);
        fields.section("monitoring", OperationsReader::monitoring).ifPresent(app::monitoring);
        fields.section("logging", OperationsReader::logging).ifPresent(app::logging);
        fields.section("recovery", OperationsReader::recovery).ifPresent(app::recovery);
        fields.section("budget", OperationsReader::budget).ifPresent(app::budget);
        fields.named("manualControls", OperationsReader::manualControl).ifPresent(app::manualControls);
        fields.named("overrides", OverrideReader::read).ifPresent(app::overrides);
    }

    private static External external(String name, Fields fields) {
        External.Builder external = External.builder(name, fields.needed("host", ""));
        fields.integer("port").ifPresent(external::port);
        fields.text("scheme").ifPresent(external::scheme);
        return external.build();
    }
}
