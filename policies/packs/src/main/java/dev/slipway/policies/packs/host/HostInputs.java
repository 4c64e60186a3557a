package dev.slipway.policies.packs.host;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import java.util.List;

/** The inputs that the VPS target's host component registers: beside its plan, or within it. */
public final class HostInputs {
    private HostInputs() {}

    /** Its type token. */
    public static List<String> types() {
        return List.of("slipway:vps:Host");
    }

    /** An input of the host, such as {@code sshPasswordAuthentication}. */
    public static PropertyView get(ResourceView host, String... keys) {
        PropertyView own = host.get(keys);
        PropertyView planned = host.get("plan").get(keys);
        return own.isSet() || !planned.isSet() ? own : planned;
    }
}
