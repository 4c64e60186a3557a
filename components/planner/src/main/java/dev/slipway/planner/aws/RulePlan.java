package dev.slipway.planner.aws;

import java.util.Optional;

/**
 * One opening in a security group. Either a group or an address block stands on the other side.
 *
 * @param peer subject of the group on the other side
 * @param cidr address block on the other side
 * @param port TCP port
 * @param description why it is open
 */
public record RulePlan(Optional<String> peer, Optional<String> cidr, int port, String description) {
    /** An opening to another group. */
    public static RulePlan group(String peer, int port, String description) {
        return new RulePlan(Optional.of(peer), Optional.empty(), port, description);
    }

    /** An opening to an address block. */
    public static RulePlan cidr(String cidr, int port, String description) {
        return new RulePlan(Optional.empty(), Optional.of(cidr), port, description);
    }

    /** Names the rule inside its group: peer and port. */
    public String key() {
        return peer.orElseGet(() -> cidr.filter("0.0.0.0/0"::equals).isPresent()
                        ? "anywhere"
                        : cidr.orElse("").replaceAll("[./]", "-"))
                + "-" + port;
    }
}
