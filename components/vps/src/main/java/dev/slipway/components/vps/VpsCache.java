package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.model.Value;
import dev.slipway.planner.vps.CachePlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** A Redis or Valkey with its password, memory limit and eviction. */
public final class VpsCache extends SlipwayComponent {
    private final Map<String, Output<String>> attributes = new LinkedHashMap<>();

    public VpsCache(String name, CachePlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Cache", name, plan, options);
        new VpsContainer(name, plan.container(), place, childComponent().build());
        Output<String> password = place.values().resolve(Value.secret(plan.passwordSecret()));
        attributes.put("host", Output.of(plan.name()));
        attributes.put("port", Output.of(Integer.toString(plan.port())));
        attributes.put("password", password);
        attributes.put("tls", Output.of("false"));
        attributes.put(
                "url",
                password.applyValue(
                        secret -> "redis://:" + VpsDatabase.encoded(secret) + "@" + plan.name() + ":" + plan.port()));
        registerOutputs(Map.of("host", attributes.get("host"), "port", attributes.get("port")));
    }

    /** What it offers to uses-edges; {@code password} and {@code url} are secret. */
    public Map<String, Output<String>> attributes() {
        return Map.copyOf(attributes);
    }
}
