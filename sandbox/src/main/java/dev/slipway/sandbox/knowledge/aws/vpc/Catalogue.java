package dev.slipway.sandbox.knowledge.aws.vpc;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.FirewallRule;
import java.util.List;

/** Security group rules as resources of their own. */
public final class Catalogue implements ServiceCatalogue {
    private static final List<String> SOURCES =
            List.of("cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId");

    @Override
    public List<Knowledge> types() {
        return List.of(rule("Ingress", "ingress-rule"), rule("Egress", "egress-rule"));
    }

    private static Knowledge rule(String side, String name) {
        String type = "securityGroup" + side + "Rule";
        return Knowledge.of("aws:vpc/" + type + ":SecurityGroup" + side + "Rule")
                .replaceOn("securityGroupId")
                .id(s -> "sgr-0" + s.hex("id", 16))
                .out("securityGroupRuleId", s -> s.id())
                .out("arn", s -> s.arn("ec2", "security-group-rule/" + s.id()))
                .check(
                        name + "-group-missing",
                        "InvalidGroup.NotFound: The security group '…' does not exist",
                        Aws.groupsExist("securityGroupId"))
                .check(
                        name + "-source-missing",
                        "InvalidGroup.NotFound: The security group '…' does not exist",
                        Aws.groupsExist("referencedSecurityGroupId"))
                .check(
                        name + "-protocol",
                        "InvalidParameterValue: Invalid value '…' for IP protocol. Unknown protocol",
                        s -> new FirewallRule(s, "", s.in(), "ipProtocol").protocol())
                .check(name + "-ports", "InvalidParameterValue: Invalid TCP/UDP port range", s -> new FirewallRule(
                                s, "", s.in(), "ipProtocol")
                        .ports())
                .check(name + "-cidr", "InvalidParameterValue: CIDR block … is malformed", s -> new FirewallRule(
                                s, "", s.in(), "ipProtocol")
                        .cidrs())
                .check(name + "-one-source", "InvalidParameterCombination: exactly one source", s -> {
                    if (SOURCES.stream().filter(s.in()::has).count() != 1) {
                        s.refuse(
                                "cidrIpv4",
                                "InvalidParameterCombination: exactly one of " + String.join(", ", SOURCES)
                                        + " must be set",
                                "Say who may talk.");
                    }
                });
    }
}
