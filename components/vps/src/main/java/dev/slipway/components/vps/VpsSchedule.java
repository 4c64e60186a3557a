package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.SchedulePlan;
import java.util.Map;

/** A container that runs by the clock: made here, started by the host's dispatcher when its label says so (decision 0032). */
public final class VpsSchedule extends SlipwayComponent {
    public VpsSchedule(String name, SchedulePlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Schedule", name, plan, options);
        new VpsContainer(name, plan.container(), place, childComponent().build());
        registerOutputs(Map.of());
    }
}
