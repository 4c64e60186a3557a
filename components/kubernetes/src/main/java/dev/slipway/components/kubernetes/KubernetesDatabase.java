package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.DatabasePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL with its pooler: a StatefulSet in the namespace, or the address of a server elsewhere. */
public final class KubernetesDatabase extends KubernetesServer {
    private final List<Resource> poolerReady = new ArrayList<>();

    /**
     * @param name logical name
     * @param configuration passwords and configuration files its pods read
     */
    public KubernetesDatabase(
            String name,
            DatabasePlan plan,
            Place place,
            Configuration configuration,
            ComponentResourceOptions options) {
        super("kubernetes:Database", name, plan, options);
        plan.server().ifPresent(server -> serve(server, place, configuration));
        plan.pooler().ifPresent(pooler -> {
            KubernetesPooler component = new KubernetesPooler(
                    pooler.name(),
                    pooler,
                    place,
                    configuration,
                    ready(),
                    childComponent().build());
            poolerReady.addAll(component.ready());
        });
        registerOutputs(Map.of(
                "host", Output.of(plan.host()),
                "port", Output.of(plan.port()),
                "database", Output.of(plan.database()),
                "user", Output.of(plan.user())));
    }

    /** The pooler's objects; empty without one. */
    public List<Resource> poolerReady() {
        return List.copyOf(poolerReady);
    }
}
