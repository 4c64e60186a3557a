package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.model.Value;
import dev.slipway.planner.vps.DatabasePlan;
import dev.slipway.planner.vps.PoolerPlan;
import dev.slipway.planner.vps.RolePlan;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A PostgreSQL server with its data on a volume and, when planned, its pooler; reached by whoever uses it and by nobody else. */
public final class VpsDatabase extends SlipwayComponent {
    private final Map<String, Output<String>> attributes = new LinkedHashMap<>();

    public VpsDatabase(String name, DatabasePlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Database", name, plan, options);
        new VpsContainer(
                name + "-server", plan.server(), place, childComponent().build());
        new VpsContainer(
                name + "-roles", plan.rolesSetup(), place, childComponent().build());
        plan.pooler()
                .ifPresent(pooler -> new VpsPooler(
                        name + "-pooler", pooler, place, childComponent().build()));
        describe(plan, place.values().resolve(Value.secret(plan.passwordSecret())));
        for (RolePlan role : plan.roles()) {
            describe(plan, role.name(), place.values().resolve(Value.secret(role.passwordSecret())));
        }
        registerOutputs(Map.of("host", attributes.get("host"), "port", attributes.get("port")));
    }

    private void describe(DatabasePlan plan, Output<String> password) {
        String host = plan.pooler().map(PoolerPlan::alias).orElse(plan.name());
        int port = plan.pooler().map(PoolerPlan::port).orElse(plan.port());
        attributes.put("host", Output.of(host));
        attributes.put("port", Output.of(Integer.toString(port)));
        attributes.put("name", Output.of(plan.database()));
        attributes.put("user", Output.of(plan.user()));
        attributes.put("password", password);
        attributes.put("url", url(plan, plan.user(), password, host, port));
        attributes.put("directHost", Output.of(plan.name()));
        attributes.put("directPort", Output.of(Integer.toString(plan.port())));
        attributes.put("directUrl", url(plan, plan.user(), password, plan.name(), plan.port()));
        attributes.put("readHost", Output.of(plan.name()));
        attributes.put("sslMode", Output.of(sslMode(plan)));
    }

    /** The credentials of a further role, for whoever may only read. */
    private void describe(DatabasePlan plan, String role, Output<String> password) {
        String host = plan.pooler().map(PoolerPlan::alias).orElse(plan.name());
        int port = plan.pooler().map(PoolerPlan::port).orElse(plan.port());
        attributes.put("user:" + role, Output.of(role));
        attributes.put("password:" + role, password);
        attributes.put("url:" + role, url(plan, role, password, host, port));
        attributes.put("directUrl:" + role, url(plan, role, password, plan.name(), plan.port()));
    }

    /** Encrypted where the plan says so; the certificate is the server's own, so it cannot be verified. */
    private static Output<String> url(DatabasePlan plan, String user, Output<String> password, String host, int port) {
        return password.applyValue(secret -> "postgres://" + encoded(user) + ":" + encoded(secret) + "@" + host + ":"
                + port + "/" + encoded(plan.database()) + "?sslmode=" + sslMode(plan));
    }

    private static String sslMode(DatabasePlan plan) {
        return plan.encrypted() ? "require" : "disable";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What it offers to uses-edges; {@code password}, {@code url} and {@code directUrl} are secret. Further roles' have their name behind a
     * colon, such as {@code url:reader}.
     */
    public Map<String, Output<String>> attributes() {
        return Map.copyOf(attributes);
    }
}
