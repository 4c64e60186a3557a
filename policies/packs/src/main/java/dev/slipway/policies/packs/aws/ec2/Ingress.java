package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a security group lets in, in the inline form and in both forms of a rule of its own. */
public final class Ingress {
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String OLD_RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
    private static final Pattern IPV4 = Pattern.compile("[0-9.]+/(\\d{1,2})");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/(\\d{1,3})");
    /** Below it a range of IPv4 is more than any private one, 10.0.0.0/8 (RFC 1918). */
    private static final int SHORTEST_IPV4 = 8;

    private static final int SHORTEST_IPV6 = 16;
    /** Unique local addresses are fc00::/7 (RFC 4193). */
    private static final Pattern LOCAL_IPV6 = Pattern.compile("(?i)f[cde].*");

    private static final List<String> WITHOUT_PORTS = List.of("icmp", "icmpv6", "1", "58");

    private Ingress() {}

    /** Groups, and rules of their own. */
    public static List<String> types() {
        return List.of(GROUP, OLD_RULE, "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    }

    /** Judges every rule of a resource that lets something in. */
    public static Verdict each(ResourceView resource, java.util.function.Function<PropertyView, Verdict> check) {
        if (resource.isA(GROUP)) {
            return resource.get("ingress").each(check);
        }
        if (resource.isA(OLD_RULE)) {
            return resource.get("type")
                    .known(type -> type.texts().contains("ingress")
                            ? check.apply(resource.properties())
                            : Verdict.notApplicable("an egress rule"));
        }
        return check.apply(resource.properties());
    }

    /** Fails when a rule is open to the world on one of the ports; open while either is not known. */
    public static Verdict closedToWorld(PropertyView rule, List<Integer> ports, String expected) {
        List<PropertyView> sources = sources(rule);
        Stream<Verdict> verdicts = sources.stream().map(source -> {
            if (!source.isUnknown() && source.texts().stream().noneMatch(Ingress::isWorld)) {
                return source.hasUnknown() ? worldIfUnknown(rule, source, ports) : Verdict.pass();
            }
            return source.isUnknown()
                    ? worldIfUnknown(rule, source, ports)
                    : portsClosed(rule, source, ports, expected);
        });
        return Verdict.all(verdicts.toList());
    }

    private static Verdict worldIfUnknown(PropertyView rule, PropertyView source, List<Integer> ports) {
        return portsClosed(rule, source, ports, "").isFail() ? source.unknownVerdict() : Verdict.pass();
    }

    private static Verdict portsClosed(PropertyView rule, PropertyView source, List<Integer> ports, String expected) {
        if (isWithoutPorts(rule)) {
            return Verdict.pass();
        }
        if (allTraffic(rule)) {
            return Verdict.fail(source.path(), "all ports open to " + world(source), expected);
        }
        PropertyView from = rule.get("fromPort");
        PropertyView to = rule.get("toPort");
        if (from.isUnknown() || to.isUnknown()) {
            return (from.isUnknown() ? from : to).unknownVerdict();
        }
        OptionalDouble low = from.number();
        OptionalDouble high = to.number();
        for (int port : ports) {
            if (low.isPresent() && low.getAsDouble() <= port && port <= high.orElse(low.getAsDouble())) {
                return Verdict.fail(source.path(), "port " + port + " open to " + world(source), expected);
            }
        }
        return Verdict.pass();
    }

    /** Whether the rule speaks of every protocol and port. */
    public static boolean allTraffic(PropertyView rule) {
        return Stream.of("protocol", "ipProtocol")
                .anyMatch(key -> rule.get(key).shown().matches("-1|all"));
    }

    /** Whether the rule lets ping and the like in, which have no ports. */
    static boolean isWithoutPorts(PropertyView rule) {
        return Stream.of("protocol", "ipProtocol")
                .anyMatch(key -> WITHOUT_PORTS.contains(rule.get(key).shown()));
    }

    /** Whether a range is the whole internet, or so much of it that two or a few make the whole: 0.0.0.0/1 and 128.0.0.0/1. */
    static boolean isWorld(String range) {
        Matcher wide = IPV4.matcher(range);
        if (wide.matches()) {
            return Integer.parseInt(wide.group(1)) < SHORTEST_IPV4;
        }
        Matcher six = IPV6.matcher(range);
        return six.matches()
                && Integer.parseInt(six.group(1)) < SHORTEST_IPV6
                && !LOCAL_IPV6.matcher(range).matches();
    }

    /** Whether the rule is surely open to the world. */
    public static boolean isOpenToWorld(PropertyView rule) {
        return sources(rule).stream().anyMatch(source -> source.texts().stream().anyMatch(Ingress::isWorld));
    }

    private static List<PropertyView> sources(PropertyView rule) {
        List<PropertyView> sources = new ArrayList<>();
        for (String key : List.of("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")) {
            sources.add(rule.get(key));
        }
        return sources;
    }

    private static String world(PropertyView source) {
        return source.texts().stream().filter(Ingress::isWorld).findFirst().orElse("a source not known yet");
    }
}
