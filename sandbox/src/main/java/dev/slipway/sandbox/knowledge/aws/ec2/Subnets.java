package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.Cidr;
import dev.slipway.sandbox.world.Stored;
import java.util.Optional;

/** A part of a network in one zone. */
final class Subnets {
    private Subnets() {}

    static Knowledge subnet() {
        return Knowledge.of(Aws.SUBNET)
                .replaceOn("vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId", "ipv6Native", "outpostArn")
                .fill("mapPublicIpOnLaunch", false)
                .fill("assignIpv6AddressOnCreation", false)
                .fill("enableDns64", false)
                .fill("privateDnsHostnameTypeOnLaunch", "ip-name")
                .id(s -> Aws.id(s, "subnet"))
                .out("arn", s -> s.arn("ec2", "subnet/" + s.id()))
                .out("ownerId", s -> s.account())
                .out("availabilityZone", s -> s.in().text("availabilityZone", s.region() + "a"))
                .out("availabilityZoneId", s -> zoneId(s))
                .check(
                        "subnet-vpc-missing",
                        "InvalidVpcID.NotFound: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"))
                .check(
                        "subnet-cidr-invalid",
                        "InvalidParameterValue: Value (…) for parameter cidrBlock is invalid. This is not a valid CIDR"
                                + " block",
                        AddressBlock.written("10.0.1.0/24"))
                .check(
                        "subnet-netmask",
                        "InvalidSubnet.Range: The CIDR '…' is invalid",
                        AddressBlock.sized("InvalidSubnet.Range", "A subnet"))
                .check(
                        "subnet-outside-vpc",
                        "InvalidSubnet.Range: The CIDR '…' is outside of the VPC's",
                        Subnets::insideVpc)
                .check(
                        "subnet-overlap",
                        "InvalidSubnet.Conflict: The CIDR '…' conflicts with another subnet",
                        Subnets::noOverlap)
                .check(
                        "subnet-zone",
                        "InvalidParameterValue: Value (…) for parameter availabilityZone is invalid",
                        s -> s.in().text("availabilityZone")
                                .filter(zone -> !zone.matches(s.region() + "[a-f]"))
                                .ifPresent(zone -> s.refuse(
                                        "availabilityZone",
                                        "InvalidParameterValue: Value (" + zone
                                                + ") for parameter availabilityZone is invalid",
                                        "Subnets of this provider lie in " + s.region() + "a, " + s.region() + "b, …")))
                .onDelete(
                        "subnet-in-use",
                        "DependencyViolation: The subnet '…' has dependencies and cannot be deleted",
                        Rules.unused(
                                "DependencyViolation: The subnet '%s' has dependencies and cannot be deleted",
                                "aws:lb/loadBalancer:LoadBalancer",
                                "subnets",
                                "aws:ec2/natGateway:NatGateway",
                                "subnetId",
                                "aws:ec2/vpcEndpoint:VpcEndpoint",
                                "subnetIds",
                                "aws:ecs/service:Service",
                                "networkConfiguration.subnets"));
    }

    private static String zoneId(Subject s) {
        String zone = s.in().text("availabilityZone", s.region() + "a");
        return s.region().replaceAll("([a-z]{2})-([a-z])[a-z]*-(\\d)", "$1$2$3") + "-az"
                + (zone.charAt(zone.length() - 1) - 'a' + 1);
    }

    private static void insideVpc(Subject s) {
        Optional<Stored> vpc = s.in().text("vpcId").flatMap(id -> s.world().find(Aws.VPC, id));
        Optional<String> block = vpc.flatMap(v -> v.in().text("cidrBlock"));
        Optional<Cidr> outer = block.flatMap(Cidr::parse);
        AddressBlock.of(s)
                .filter(c -> outer.isPresent() && !outer.get().contains(c))
                .ifPresent(c -> s.refuse(
                        "cidrBlock",
                        "InvalidSubnet.Range: The CIDR '" + s.in().text("cidrBlock", "") + "' is invalid",
                        "It lies outside of the VPC's " + block.orElse("") + "."));
    }

    private static void noOverlap(Subject s) {
        String vpc = s.in().text("vpcId", "");
        AddressBlock.of(s).ifPresent(mine -> s.world().others(Aws.SUBNET).stream()
                .filter(r -> r.in().text("vpcId", "").equals(vpc) && !r.id().equals(s.id()))
                .filter(r -> r.in().text("cidrBlock")
                        .flatMap(Cidr::parse)
                        .filter(mine::overlaps)
                        .isPresent())
                .findFirst()
                .ifPresent(r -> s.refuse(
                        "cidrBlock",
                        "InvalidSubnet.Conflict: The CIDR '" + s.in().text("cidrBlock", "")
                                + "' conflicts with another subnet",
                        "Subnet " + r.id() + " has " + r.in().text("cidrBlock", "") + ".")));
    }
}
