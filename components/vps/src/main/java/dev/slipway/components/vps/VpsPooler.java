package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.PoolerPlan;
import java.util.Map;

/** PgBouncer between services and database. */
public final class VpsPooler extends SlipwayComponent {
    public VpsPooler(String name, PoolerPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Pooler", name, plan, options);
        new VpsContainer(name, plan.container(), place, childComponent().build());
        registerOutputs(Map.of());
    }
}
