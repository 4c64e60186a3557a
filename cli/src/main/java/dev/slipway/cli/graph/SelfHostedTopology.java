package dev.slipway.cli.graph;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
import dev.slipway.model.Target;
import java.util.List;

/** Draws a target on which data services are containers beside the app's own. */
abstract class SelfHostedTopology extends TopologyBuilder {
    SelfHostedTopology(App app) {
        super(app);
    }

    @Override
    final List<String> facts(Cache cache) {
        return List.of(CacheFacts.engine(cache), "port " + cache.port(), Facts.memory(cache.maxMemoryMiB()));
    }

    @Override
    final String bucketKind() {
        return "bucket";
    }

    @Override
    final Zone poolerZone() {
        return Zone.DATA;
    }

    @Override
    final boolean backsUpToBuckets() {
        return true;
    }

    /** Users come to an entry, through the app's content delivery network where it has one, which is made at its provider. */
    final void arrive(Target target, String entry) {
        app.cdn().ifPresent(cdn -> {
            node("cdn", NodeKind.ENTRY, Zone.INTERNET, cdn.on(target), List.of("content delivery network"));
            edge("cdn", entry, EdgeKind.ROUTE);
        });
        edge(USERS, app.cdn().isPresent() ? "cdn" : entry, EdgeKind.ROUTE);
    }
}
