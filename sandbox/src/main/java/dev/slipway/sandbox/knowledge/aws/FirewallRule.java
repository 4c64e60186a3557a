package dev.slipway.sandbox.knowledge.aws;

import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One rule of a security group, in whichever of AWS's three forms it is written. */
public record FirewallRule(Subject subject, String at, Props rule, String protocolProperty) {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "icmp", "icmpv6", "all", "-1");

    /** The protocol must be one that EC2 knows. */
    public void protocol() {
        rule.text(protocolProperty)
                .filter(p -> !PROTOCOLS.contains(p.toLowerCase(Locale.ROOT))
                        && !p.matches("\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5]"))
                .ifPresent(p -> subject.refuse(
                        path(protocolProperty),
                        "InvalidParameterValue: Invalid value '" + p + "' for IP protocol. Unknown protocol",
                        "Use tcp, udp, icmp, or -1 for all."));
    }

    /** Ports lie within 0 to 65535, and the first is not above the last. */
    public void ports() {
        double from = rule.number("fromPort", 0);
        double to = rule.number("toPort", from);
        boolean all = Set.of("-1", "all", "icmp", "icmpv6").contains(rule.text(protocolProperty, ""));
        if (!all && (from < 0 || to > 65535 || from > to)) {
            subject.refuse(
                    path("fromPort"),
                    "InvalidParameterValue: Invalid TCP/UDP port range (" + Props.written(from) + ":"
                            + Props.written(to) + ")",
                    "Ports are 0 to 65535, the first not above the last.");
        }
    }

    /** Blocks must be IPv4 blocks that begin at their first address. */
    public void cidrs() {
        for (String property : List.of("cidrBlocks", "cidrIpv4")) {
            Rules.texts(rule, property).stream()
                    .filter(c -> !Cidr.isBlock(c))
                    .forEach(c -> subject.refuse(
                            path(property),
                            "InvalidParameterValue: CIDR block " + c + " is malformed",
                            "Write the first address of the block and a netmask, such as 10.0.0.0/16."));
        }
    }

    /** The groups that it names must exist. */
    public void groupsExist(String property) {
        Rules.texts(rule, property).stream()
                .filter(id -> subject.world().find(Aws.SECURITY_GROUP, id).isEmpty())
                .forEach(id -> subject.refuse(
                        path(property),
                        "InvalidGroup.NotFound: The security group '" + id + "' does not exist",
                        "Refer to the group's own id output."));
    }

    private String path(String property) {
        return at.isEmpty() ? property : at;
    }
}
