package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.BackupsPlan;
import dev.slipway.planner.vps.SchedulePlan;
import java.util.Map;

/** Backups: jobs that read data without a network, a shipper that has one and never sees the data's servers, and the restore drill. */
public final class VpsBackups extends SlipwayComponent {
    public VpsBackups(String name, BackupsPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Backups", name, plan, options);
        new VpsContainer(
                name + "-shipper", plan.shipper(), place, childComponent().build());
        for (SchedulePlan job : plan.jobs()) {
            new VpsSchedule(
                    name + "-" + job.name(), job, place, childComponent().build());
        }
        plan.drill()
                .ifPresent(drill -> new VpsSchedule(
                        name + "-drill", drill, place, childComponent().build()));
        registerOutputs(Map.of());
    }
}
