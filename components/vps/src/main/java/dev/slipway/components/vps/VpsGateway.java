package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.GatewayPlan;
import dev.slipway.planner.vps.RoutePlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one public entry: nginx, the only container that publishes ports. It reloads itself when its routes or certificates change. */
public final class VpsGateway extends SlipwayComponent {
    private final Map<String, Output<String>> endpoints = new LinkedHashMap<>();

    public VpsGateway(String name, GatewayPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Gateway", name, plan, options);
        new VpsContainer(name, plan.container(), place, childComponent().build());
        for (RoutePlan route : plan.routes()) {
            endpoints.putIfAbsent(route.to(), Output.of(route.url()));
        }
        registerOutputs(Map.of());
    }

    /** Public addresses by component. */
    public Map<String, Output<String>> endpoints() {
        return new LinkedHashMap<>(endpoints);
    }
}
