package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.docker.Network;
import com.pulumi.docker.NetworkArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.NetworkPlan;
import java.util.Map;

/** A network of containers on the host. */
public final class VpsNetwork extends SlipwayComponent {
    private final Output<String> network;

    public VpsNetwork(String name, NetworkPlan plan, VpsHost host, ComponentResourceOptions options) {
        super("vps:Network", name, plan, options);
        NetworkArgs.Builder args =
                NetworkArgs.builder().driver("bridge").internal(plan.internal()).attachable(false);
        if (plan.isolated()) {
            args.options(Map.of("com.docker.network.bridge.enable_icc", "false"));
        }
        CustomResourceOptions.Builder child = child();
        child.provider(host.provider());
        this.network = new Network(name, args.build(), child.build()).name();
        registerOutputs(Map.of("network", network));
    }

    /** Name of the network on the host. */
    public Output<String> network() {
        return network;
    }
}
