package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.value.Props;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A subnet's stateless firewall. */
final class NetworkAcls {
    private NetworkAcls() {}

    static Knowledge acl() {
        return Knowledge.of("aws:ec2/networkAcl:NetworkAcl")
                .replaceOn("vpcId")
                .unordered("subnetIds", "ingress", "egress")
                .id(s -> Aws.id(s, "acl"))
                .out("arn", s -> s.arn("ec2", "network-acl/" + s.id()))
                .out("ownerId", s -> s.account())
                .check(
                        "acl-vpc-missing",
                        "InvalidVpcID.NotFound: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"))
                .check(
                        "acl-subnet-missing",
                        "InvalidSubnetID.NotFound: The subnet ID '…' does not exist",
                        Aws.subnetsExist("subnetIds"))
                .check(
                        "acl-rule-number",
                        "NetworkAclEntryAlreadyExists: The network acl entry identified by … already exists",
                        s -> {
                            for (String side : List.of("ingress", "egress")) {
                                numbers(s, side);
                            }
                        });
    }

    private static void numbers(Subject s, String side) {
        Set<Double> seen = new HashSet<>();
        for (Props rule : s.in().each(side)) {
            double number = rule.number("ruleNo", 0);
            if (!seen.add(number)) {
                s.refuse(
                        side,
                        "NetworkAclEntryAlreadyExists: The network acl entry identified by " + Props.written(number)
                                + " already exists",
                        "Every rule of one direction needs its own number.");
            }
        }
    }
}
