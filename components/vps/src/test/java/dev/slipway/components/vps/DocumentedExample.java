package dev.slipway.components.vps;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Eviction;
import dev.slipway.model.Persistence;
import dev.slipway.model.Resources;
import dev.slipway.planner.files.RedisConfig;
import dev.slipway.planner.vps.CachePlan;
import dev.slipway.planner.vps.ContainerPlan;
import dev.slipway.planner.vps.HealthcheckPlan;
import dev.slipway.planner.vps.HostPlan;
import dev.slipway.planner.vps.NetworkAttachment;
import dev.slipway.planner.vps.NetworkPlan;
import dev.slipway.planner.vps.VolumePlan;
import dev.slipway.planner.vps.VpsPlanner;
import dev.slipway.planner.vps.VpsSettings;
import java.util.List;
import java.util.function.Function;

/** The example of docs/targets/vps.md; DocumentedExampleTest holds the page to this text. */
final class DocumentedExample {
    private DocumentedExample() {}

    // docs:start
    public static void redis(Context context, Function<String, Output<String>> secrets) {
        HostPlan host =
                new VpsPlanner().plan(app(), Environment.DEV, settings()).host();
        VpsHost machine = new VpsHost("machine", host, "busybox:1.37.0", options());
        ValueResolver values = new ValueResolver((resource, attribute) -> Output.of(""), secrets);
        VpsPlace place = new VpsPlace(machine, values)
                .network(
                        "data",
                        new VpsNetwork("data", new NetworkPlan("data", true, false, "the cache"), machine, options()))
                .volume(
                        "queue",
                        new VpsVolume("queue", new VolumePlan("queue", "jobs", false, true), machine, options()));
        RedisConfig redis =
                new RedisConfig(6379, 256, Eviction.NOEVICTION, Persistence.AOF_EVERYSEC, "queue-password", "/data");
        ContainerPlan container = ContainerPlan.builder("queue", "redis:8.2.1-alpine", new Resources(200, 384))
                .entrypoint("redis-server")
                .command(List.of("/config/redis.conf"))
                .user("999:1000")
                .file("/config/redis.conf", redis.file())
                .network(NetworkAttachment.as("data", "queue"))
                .mount("queue", "/data")
                .healthcheck(HealthcheckPlan.shell("redis-cli -p 6379 ping | grep -q 'PONG\\|NOAUTH'"))
                .stopFirst()
                .build();
        VpsCache queue = new VpsCache(
                "queue",
                new CachePlan("queue", 6379, "queue-password", 256, "noeviction", container),
                place,
                options());
        context.export("host", queue.attributes().get("host"));
    }
    // docs:end

    private static App app() {
        return App.builder("shop").build();
    }

    private static VpsSettings settings() {
        return VpsSettings.builder("ssh://deploy@203.0.113.10").build();
    }

    private static ComponentResourceOptions options() {
        return ComponentResourceOptions.builder().build();
    }
}
