package dev.slipway.model.yaml;

import dev.slipway.model.RateLimit;
import dev.slipway.model.Route;

/** Reads which requests go where. */
final class RouteReader {
    private RouteReader() {}

    static Route read(Fields fields) {
        Route.Builder route = Route.builder(fields.needed("to", ""));
        fields.text("path").ifPresent(route::path);
        fields.text("host").ifPresent(route::host);
        fields.flag("stripPrefix").ifPresent(route::stripPrefix);
        fields.duration("connectTimeout").ifPresent(route::connectTimeout);
        fields.duration("readTimeout").ifPresent(route::readTimeout);
        fields.mebibytes("maxBody").ifPresent(route::maxBodyMiB);
        fields.flag("buffering").ifPresent(route::buffering);
        fields.section("rateLimit", RouteReader::rateLimit).ifPresent(route::rateLimit);
        fields.flag("cacheAssets").ifPresent(route::cacheAssets);
        fields.map("headers", String.class).ifPresent(route::headers);
        return route.build();
    }

    static RateLimit rateLimit(Fields fields) {
        return new RateLimit(
                fields.integer("requestsPerSecond").orElse(1),
                fields.integer("burst").orElse(0));
    }
}
