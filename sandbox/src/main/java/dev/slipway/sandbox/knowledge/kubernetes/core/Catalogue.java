package dev.slipway.sandbox.knowledge.kubernetes.core;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.List;

/** The core group's types. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(
                Namespaces.namespace(),
                Services.service(),
                Configs.serviceAccount(),
                Configs.secret(),
                Configs.configMap(),
                Claims.claim(),
                Limits.quota(),
                Limits.range());
    }
}
