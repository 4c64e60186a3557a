package dev.slipway.components.kubernetes;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.planner.kubernetes.CachePlan;
import dev.slipway.planner.kubernetes.ClaimPlan;
import dev.slipway.planner.kubernetes.ContainerPlan;
import dev.slipway.planner.kubernetes.MountPlan;
import dev.slipway.planner.kubernetes.PodPlan;
import dev.slipway.planner.kubernetes.PortPlan;
import dev.slipway.planner.kubernetes.ResourcesPlan;
import dev.slipway.planner.kubernetes.ServicePortPlan;
import dev.slipway.planner.kubernetes.StatefulPlan;
import dev.slipway.planner.kubernetes.VolumePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The example of docs/targets/kubernetes.md: one component alone, in a namespace that is already there. */
final class KubernetesGuideExample {
    private KubernetesGuideExample() {}

    // guide:begin
    public static void main(String[] args) {
        Pulumi.run(KubernetesGuideExample::stack);
    }

    static void stack(Context context) {
        Place place = Place.existing("shop");
        KubernetesCache cache = new KubernetesCache(
                "sessions",
                sessions(),
                place,
                Configuration.none(),
                ComponentResourceOptions.builder().build());
        context.export("objects", Output.of(cache.ready().size()));
    }

    static CachePlan sessions() {
        ContainerPlan redis = ContainerPlan.builder(
                        "redis",
                        "docker.io/library/redis:8.2.1-alpine",
                        new ResourcesPlan("50m", "500m", "256Mi", "256Mi"))
                .command(List.of("redis-server", "--appendonly", "yes", "--dir", "/data"))
                .ports(List.of(new PortPlan("redis", 6379)))
                .mounts(List.of(MountPlan.writable("data", "/data")))
                .build();
        PodPlan pod = new PodPlan(
                "sessions",
                Map.of("app.kubernetes.io/name", "sessions", "app.kubernetes.io/instance", "shop"),
                "sessions",
                999,
                List.of(),
                List.of(redis),
                List.of(new VolumePlan.Claim("data", "sessions-data", false)),
                30,
                false,
                false);
        StatefulPlan server = new StatefulPlan(
                "sessions",
                "cache",
                "sessions-headless",
                List.of(new ServicePortPlan("redis", 6379, 6379)),
                List.of(new ClaimPlan("sessions-data", 1, false, Optional.empty())),
                pod);
        return new CachePlan("sessions", Optional.of(server), "sessions", 6379);
    }
    // guide:end
}
