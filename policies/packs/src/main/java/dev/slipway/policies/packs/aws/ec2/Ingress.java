package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What a security group lets in, in the inline form and in both forms of a rule of its own. */
public final class Ingress {
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String OLD_RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
    private static final List<String> WORLD = List.of("0.0.0.0/0", "::/0");

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
            if (!source.isUnknown() && source.texts().stream().noneMatch(WORLD::contains)) {
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
                .anyMatch(key -> rule.get(key).texts().contains("-1"));
    }

    /** Whether the rule is surely open to the world. */
    public static boolean isOpenToWorld(PropertyView rule) {
        return sources(rule).stream().anyMatch(source -> source.texts().stream().anyMatch(WORLD::contains));
    }

    private static List<PropertyView> sources(PropertyView rule) {
        List<PropertyView> sources = new ArrayList<>();
        for (String key : List.of("cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6")) {
            sources.add(rule.get(key));
        }
        return sources;
    }

    private static String world(PropertyView source) {
        return source.texts().stream().filter(WORLD::contains).findFirst().orElse("a source not known yet");
    }
}
