package dev.slipway.components.vps;

import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.ContainerPlan;
import java.util.Map;

/** Object storage with the S3 interface on the host itself: for dev, or for data that is copied elsewhere by other means. */
public final class VpsObjectStore extends SlipwayComponent {
    public VpsObjectStore(String name, ContainerPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:ObjectStore", name, plan, options);
        new VpsContainer(name, plan, place, childComponent().build());
        registerOutputs(Map.of());
    }
}
