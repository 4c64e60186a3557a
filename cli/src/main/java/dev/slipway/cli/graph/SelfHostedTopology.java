package dev.slipway.cli.graph;

import dev.slipway.model.App;
import dev.slipway.model.Cache;
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
}
