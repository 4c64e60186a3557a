package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;

/** A virtual network. */
final class Vpcs {
    private Vpcs() {}

    static Knowledge vpc() {
        return Knowledge.of(Aws.VPC)
                .replaceOn("cidrBlock", "instanceTenancy", "ipv4IpamPoolId")
                .fill("enableDnsSupport", true)
                .fill("enableDnsHostnames", false)
                .fill("instanceTenancy", "default")
                .id(s -> Aws.id(s, "vpc"))
                .out("arn", s -> s.arn("ec2", "vpc/" + s.id()))
                .out("ownerId", s -> s.account())
                .out("mainRouteTableId", s -> "rtb-0" + s.hex("main", 16))
                .out("defaultRouteTableId", s -> "rtb-0" + s.hex("main", 16))
                .out("defaultNetworkAclId", s -> "acl-0" + s.hex("acl", 16))
                .out("defaultSecurityGroupId", s -> "sg-0" + s.hex("default", 16))
                .out("dhcpOptionsId", s -> "dopt-0" + s.hex("dhcp", 16))
                .check(
                        "vpc-cidr-invalid",
                        "InvalidParameterValue: Value (…) for parameter cidrBlock is invalid. This is not a valid CIDR"
                                + " block",
                        AddressBlock.written("10.0.0.0/16"))
                .check(
                        "vpc-cidr-range",
                        "InvalidVpc.Range: The CIDR '…' is invalid",
                        AddressBlock.sized("InvalidVpc.Range", "A VPC"))
                .check(
                        "vpc-cidr-missing",
                        "MissingParameter: Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided",
                        s -> {
                            if (!s.in().has("cidrBlock") && !s.in().has("ipv4IpamPoolId")) {
                                s.refuse(
                                        "cidrBlock",
                                        "MissingParameter: Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided",
                                        "Give the VPC a CIDR block.");
                            }
                        })
                .check(
                        "vpc-tenancy",
                        "InvalidParameterValue: invalid instanceTenancy",
                        Rules.oneOf(
                                "instanceTenancy",
                                List.of("default", "dedicated"),
                                "InvalidParameterValue: Value (%s) for parameter instanceTenancy is invalid"))
                .onDelete(
                        "vpc-in-use",
                        "DependencyViolation: The vpc '…' has dependencies and cannot be deleted",
                        Rules.unused(
                                "DependencyViolation: The vpc '%s' has dependencies and cannot be deleted",
                                Aws.SUBNET,
                                "vpcId",
                                Aws.SECURITY_GROUP,
                                "vpcId",
                                "aws:ec2/internetGateway:InternetGateway",
                                "vpcId",
                                "aws:lb/loadBalancer:LoadBalancer",
                                "vpcId"));
    }
}
