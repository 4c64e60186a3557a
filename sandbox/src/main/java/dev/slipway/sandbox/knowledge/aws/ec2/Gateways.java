package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;

/** Ways out of a network, and the addresses they use. */
final class Gateways {
    private static final String EIP = "aws:ec2/eip:Eip";

    private Gateways() {}

    static List<Knowledge> types() {
        return List.of(internet(), nat(), eip());
    }

    private static Knowledge internet() {
        return Knowledge.of("aws:ec2/internetGateway:InternetGateway")
                .id(s -> Aws.id(s, "igw"))
                .out("arn", s -> s.arn("ec2", "internet-gateway/" + s.id()))
                .out("ownerId", s -> s.account())
                .check(
                        "internet-gateway-vpc-missing",
                        "InvalidVpcID.NotFound: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"))
                .check(
                        "internet-gateway-second",
                        "InvalidParameterValue: Network … already has an internet gateway attached",
                        Rules.unique(
                                "vpcId",
                                "InvalidParameterValue: Network %s already has an internet gateway attached",
                                "A VPC has one internet gateway."));
    }

    private static Knowledge nat() {
        return Knowledge.of("aws:ec2/natGateway:NatGateway")
                .replaceOn("subnetId", "allocationId", "connectivityType", "privateIp")
                .fill("connectivityType", "public")
                .id(s -> Aws.id(s, "nat"))
                .out("networkInterfaceId", s -> "eni-0" + s.hex("eni", 16))
                .out("associationId", s -> "eipassoc-0" + s.hex("assoc", 16))
                .out("privateIp", s -> "10.0.0." + (10 + Integer.parseInt(s.hex("ip", 2), 16) % 200))
                .out("publicIp", s -> publicIp(s))
                .check(
                        "nat-subnet-missing",
                        "InvalidSubnetID.NotFound: The subnet ID '…' does not exist",
                        Aws.subnetsExist("subnetId"))
                .check(
                        "nat-address-missing",
                        "InvalidAllocationID.NotFound: The allocation ID '…' does not exist",
                        Rules.exists(
                                "allocationId",
                                EIP,
                                "InvalidAllocationID.NotFound: The allocation ID '%s' does not exist"))
                .check(
                        "nat-without-address",
                        "MissingParameter: The request must include the AllocationId parameter",
                        s -> {
                            if (!s.in().has("allocationId")
                                    && !s.in().text("connectivityType", "public")
                                            .equals("private")) {
                                s.refuse(
                                        "allocationId",
                                        "MissingParameter: The request must include the AllocationId parameter",
                                        "A public NAT gateway needs an elastic IP.");
                            }
                        });
    }

    private static String publicIp(Subject s) {
        return s.in().text("allocationId")
                .flatMap(id -> s.world().find(EIP, id))
                .flatMap(e -> e.out().text("publicIp"))
                .orElse("");
    }

    private static Knowledge eip() {
        return Knowledge.of(EIP)
                .replaceOn("domain", "publicIpv4Pool", "address", "networkBorderGroup")
                .fill("domain", "vpc")
                .id(s -> Aws.id(s, "eipalloc"))
                .out("allocationId", s -> s.id())
                .out("arn", s -> s.arn("ec2", "elastic-ip/" + s.id()))
                .out("publicIp", s -> address(s))
                .out(
                        "publicDns",
                        s -> "ec2-" + address(s).replace('.', '-') + "." + s.region() + ".compute.amazonaws.com")
                .out("networkBorderGroup", s -> s.region())
                .onDelete(
                        "eip-in-use",
                        "AuthFailure: You do not have permission to access the specified resource (address in use)",
                        Rules.unused(
                                "InvalidIPAddress.InUse: Address %s is in use",
                                "aws:ec2/natGateway:NatGateway", "allocationId"));
    }

    /** Of the block kept for documentation, 203.0.113.0/24. */
    private static String address(Subject s) {
        return "203.0.113." + (1 + Integer.parseInt(Hashes.digits(s.seed("ip"), 6)) % 253);
    }
}
