package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.ContainerPlan;
import dev.slipway.planner.vps.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service or worker: equal containers under one alias, each replaced without a pause, after its migration ended well. */
public final class VpsService extends SlipwayComponent {
    private final List<VpsContainer> replicas = new ArrayList<>();

    public VpsService(String name, ServicePlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Service", name, plan, options);
        plan.migration()
                .ifPresent(migration -> new VpsMigration(
                        name + "-migration", migration, place, childComponent().build()));
        int number = 1;
        for (ContainerPlan replica : plan.replicas()) {
            replicas.add(new VpsContainer(
                    name + "-" + number++, replica, place, childComponent().build()));
        }
        registerOutputs(Map.of());
    }

    /** Its containers. */
    public List<VpsContainer> replicas() {
        return List.copyOf(replicas);
    }
}
