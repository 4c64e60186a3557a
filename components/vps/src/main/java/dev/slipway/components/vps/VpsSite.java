package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.ContainerPlan;
import dev.slipway.planner.vps.ServicePlan;
import java.util.Map;

/** A static front end: equal containers that serve files to the gateway. */
public final class VpsSite extends SlipwayComponent {
    public VpsSite(String name, ServicePlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Site", name, plan, options);
        int number = 1;
        for (ContainerPlan replica : plan.replicas()) {
            new VpsContainer(
                    name + "-" + number++, replica, place, childComponent().build());
        }
        registerOutputs(Map.of());
    }
}
