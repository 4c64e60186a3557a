package dev.slipway.sandbox.knowledge.docker.index;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Cidr;
import dev.slipway.sandbox.world.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network of one host. */
final class Networks {
    static final String TYPE = "docker:index/network:Network";
    private static final Set<String> BUILT_IN = Set.of("bridge", "host", "none");

    private Networks() {}

    static boolean exists(Subject s, String name) {
        return BUILT_IN.contains(name)
                || s.world().all(TYPE).stream()
                        .anyMatch(r ->
                                r.id().equals(name) || r.in().text("name", "").equals(name));
    }

    static Knowledge network() {
        return Knowledge.of(TYPE)
                .named("name", 128)
                .replaceOnAllBut()
                .unordered("ipamConfigs", "labels")
                .fill("driver", "bridge")
                .fill("internal", false)
                .fill("ipamDriver", "default")
                .id(s -> s.hex("id", 64))
                .out("scope", s -> s.in().text("driver", "bridge").equals("overlay") ? "swarm" : "local")
                .out("ipamConfigs", s -> s.in().get("ipamConfigs")
                        .orElseGet(() ->
                                List.of(Map.of("subnet", automatic(s) + ".0/24", "gateway", automatic(s) + ".1"))))
                .check(
                        "network-exists",
                        "network with name … already exists",
                        Rules.unique(
                                "name",
                                "Error response from daemon: network with name %s already exists",
                                "Choose another name."))
                .check(
                        "network-reserved",
                        "operation is not permitted on predefined … network",
                        Rules.all(
                                "name",
                                n -> !BUILT_IN.contains(n),
                                "Error response from daemon: operation is not permitted on predefined %s network",
                                "Choose another name."))
                .check(
                        "network-driver",
                        "could not find plugin … in v1 plugin registry",
                        Rules.oneOf(
                                "driver",
                                List.of("bridge", "overlay", "macvlan", "ipvlan", "host", "none"),
                                "Error response from daemon: could not find plugin %s in v1 plugin registry: plugin"
                                        + " not found"))
                .check("network-subnet", "invalid CIDR address", s -> s.in().each("ipamConfigs").stream()
                        .flatMap(c -> c.text("subnet").stream())
                        .filter(c -> !c.contains(":") && !Cidr.isBlock(c))
                        .forEach(c -> s.refuse(
                                "ipamConfigs",
                                "Error response from daemon: invalid subnet " + c
                                        + ": it must be the first address and a netmask",
                                "Write 172.20.0.0/24 or the like.")))
                .check("network-overlap", "Pool overlaps with other one on this address space", Networks::overlap)
                .check("network-gateway", "no matching subnet for gateway", s -> s.in().each("ipamConfigs")
                        .forEach(c -> c.text("gateway")
                                .flatMap(g -> Cidr.parse(g + "/32"))
                                .ifPresent(g -> c.text("subnet")
                                        .flatMap(Cidr::parse)
                                        .filter(sub -> !sub.contains(g))
                                        .ifPresent(sub -> s.refuse(
                                                "ipamConfigs",
                                                "Error response from daemon: no matching subnet for gateway "
                                                        + c.text("gateway", ""),
                                                "Use an address inside the subnet.")))))
                .onDelete(
                        "network-in-use",
                        "error while removing network: network … has active endpoints",
                        s -> s.world().all(Containers.TYPE).stream()
                                .filter(r -> r.in().each("networksAdvanced").stream()
                                        .anyMatch(n -> n.text("name", "").equals(s.in().text("name", ""))
                                                || n.text("name", "").equals(s.id())))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "",
                                        "Error response from daemon: error while removing network: network "
                                                + s.in().text("name", "") + " has active endpoints",
                                        "Remove container " + r.in().text("name", "") + " first.")));
    }

    private static String automatic(Subject s) {
        return "172." + (17 + Integer.parseInt(s.hex("second", 4), 16) % 14) + "."
                + Integer.parseInt(s.hex("third", 2), 16);
    }

    private static void overlap(Subject s) {
        for (var config : s.in().each("ipamConfigs")) {
            Optional<Cidr> mine = config.text("subnet").flatMap(Cidr::parse);
            mine.ifPresent(c -> s.world().others(TYPE).stream()
                    .filter(r -> !r.id().equals(s.id()) && uses(r, c))
                    .findFirst()
                    .ifPresent(r -> s.refuse(
                            "ipamConfigs",
                            "Error response from daemon: Pool overlaps with other one on this address space",
                            "Network " + r.in().text("name", "") + " of this host uses it.")));
        }
    }

    private static boolean uses(Stored other, Cidr mine) {
        return other.in().each("ipamConfigs").stream().anyMatch(c -> c.text("subnet")
                .flatMap(Cidr::parse)
                .filter(mine::overlaps)
                .isPresent());
    }
}
