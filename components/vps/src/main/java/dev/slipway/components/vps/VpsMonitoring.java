package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.ContainerPlan;
import dev.slipway.planner.vps.MonitoringPlan;
import java.util.Map;

/** Prometheus, Alertmanager, Grafana, Loki, the log agent and the exporters. */
public final class VpsMonitoring extends SlipwayComponent {
    /** @param name starts the name of each container, which ends in its planned name */
    public VpsMonitoring(String name, MonitoringPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Monitoring", name, plan, options);
        for (ContainerPlan container : plan.containers()) {
            new VpsContainer(
                    name + "-" + container.name(),
                    container,
                    place,
                    childComponent().build());
        }
        registerOutputs(Map.of());
    }
}
