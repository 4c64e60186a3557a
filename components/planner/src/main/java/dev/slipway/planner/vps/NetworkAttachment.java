package dev.slipway.planner.vps;

import java.util.List;

/**
 * A container's place in a network.
 *
 * @param network name of the network
 * @param aliases names under which the others find it; several replicas share one
 */
public record NetworkAttachment(String network, List<String> aliases) {
    public NetworkAttachment {
        aliases = List.copyOf(aliases);
    }

    /** A place where others find it. */
    public static NetworkAttachment as(String network, String alias) {
        return new NetworkAttachment(network, List.of(alias));
    }

    /** A place from where it finds others. */
    public static NetworkAttachment in(String network) {
        return new NetworkAttachment(network, List.of());
    }
}
