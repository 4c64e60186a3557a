package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.docker.Volume;
import com.pulumi.docker.VolumeArgs;
import com.pulumi.docker.inputs.ContainerMountArgs;
import com.pulumi.docker.inputs.VolumeLabelArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.VolumePlan;
import java.util.List;
import java.util.Map;

/**
 * A directory on the host that survives its containers. A fresh volume belongs to root; where others must write to it, a container that
 * is never started mounts it at {@code /tmp} first, from which Docker copies the mode 1777 (decision 0031).
 */
public final class VpsVolume extends SlipwayComponent {
    private final Output<String> volume;
    private final List<Resource> ready;
    private final boolean seeded;

    public VpsVolume(String name, VolumePlan plan, VpsHost host, ComponentResourceOptions options) {
        super("vps:Volume", name, plan, options);
        CustomResourceOptions.Builder child = child();
        child.provider(host.provider());
        Volume made = new Volume(
                name,
                VolumeArgs.builder()
                        .driver("local")
                        .labels(
                                label("dev.slipway.purpose", plan.purpose()),
                                label("dev.slipway.keep", Boolean.toString(plan.keep())))
                        .build(),
                child.build());
        this.volume = made.name();
        this.seeded = plan.writable();
        this.ready = plan.writable() ? List.of(made, seed(name, host)) : List.of(made);
        registerOutputs(Map.of("volume", volume));
    }

    private Resource seed(String name, VpsHost host) {
        return Seed.of(
                name + "-seed",
                host,
                List.of(ContainerMountArgs.builder()
                        .type("volume")
                        .source(volume)
                        .target("/tmp")
                        .build()),
                List.of(),
                child());
    }

    private static VolumeLabelArgs label(String name, String value) {
        return VolumeLabelArgs.builder().label(name).value(value).build();
    }

    /** Name of the volume on the host. */
    public Output<String> volume() {
        return volume;
    }

    /** Whether containers of any user may write to its root. */
    boolean isSeeded() {
        return seeded;
    }

    /** What must be there before the volume is used. */
    List<Resource> ready() {
        return ready;
    }
}
