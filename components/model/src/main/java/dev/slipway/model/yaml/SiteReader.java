package dev.slipway.model.yaml;

import dev.slipway.model.Resources;
import dev.slipway.model.Site;
import dev.slipway.model.Value;

/** Reads a static front end. */
final class SiteReader {
    private SiteReader() {}

    static Site read(String name, Fields fields) {
        Site.Builder site = Site.builder(name, fields.needed("image", "missing:0"));
        fields.integer("port").ifPresent(site::port);
        fields.text("fallback").ifPresent(site::fallback);
        if (fields.isOff("fallback")) {
            site.withoutFallback();
        }
        fields.text("directory").ifPresent(site::directory);
        fields.integer("replicas").ifPresent(site::replicas);
        fields.section("size", size -> SizeReader.read(size, new Resources(250, 128)))
                .ifPresent(site::resources);
        fields.duration("assetMaxAge").ifPresent(site::assetMaxAge);
        fields.map("env", Value.class).map(ContainerReader::variables).ifPresent(site::env);
        return site.build();
    }
}
