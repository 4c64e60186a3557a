package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.kubernetes.CachePlan;
import java.util.Map;

/** Redis or Valkey: a StatefulSet in the namespace, or the address of a server elsewhere. */
public final class KubernetesCache extends KubernetesServer {
    /**
     * @param name logical name
     * @param configuration password and configuration file its pods read
     */
    public KubernetesCache(
            String name, CachePlan plan, Place place, Configuration configuration, ComponentResourceOptions options) {
        super("kubernetes:Cache", name, plan, options);
        plan.server().ifPresent(server -> serve(server, place, configuration));
        registerOutputs(Map.of("host", Output.of(plan.host()), "port", Output.of(plan.port())));
    }
}
