package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A private way from a network to an AWS service. */
final class VpcEndpoints {
    private static final Set<String> GATEWAY_SERVICES = Set.of("s3", "dynamodb");

    private VpcEndpoints() {}

    static Knowledge endpoint() {
        return Knowledge.of("aws:ec2/vpcEndpoint:VpcEndpoint")
                .replaceOn("vpcId", "serviceName", "vpcEndpointType", "serviceRegion")
                .unordered("subnetIds", "routeTableIds", "securityGroupIds")
                .fill("vpcEndpointType", "Gateway")
                .id(s -> Aws.id(s, "vpce"))
                .out("arn", s -> s.arn("ec2", "vpc-endpoint/" + s.id()))
                .out("ownerId", s -> s.account())
                .out("state", s -> "available")
                .out("prefixListId", s -> "pl-" + s.hex("prefix", 8))
                .out(
                        "dnsEntries",
                        s -> List.of(Map.of(
                                "dnsName",
                                s.id() + "-" + s.hex("dns", 8) + "." + service(s) + "." + s.region()
                                        + ".vpce.amazonaws.com",
                                "hostedZoneId",
                                "Z" + Hashes.capitals(s.seed("zone"), 13))))
                .check(
                        "endpoint-vpc-missing",
                        "InvalidVpcId.NotFound: The Vpc Id … does not exist",
                        Aws.vpcExists("vpcId"))
                .check(
                        "endpoint-service-region",
                        "InvalidServiceName: The Vpc Endpoint Service '…' does not exist",
                        Rules.all(
                                "serviceName",
                                name -> name.matches(
                                        "(aws|com\\.amazonaws)\\.[a-z0-9-]+\\..+|com\\.amazonaws\\.vpce\\..+"),
                                "InvalidServiceName: The Vpc Endpoint Service '%s' does not exist",
                                "Names are com.amazonaws.REGION.SERVICE."))
                .check(
                        "endpoint-other-region",
                        "InvalidServiceName: The Vpc Endpoint Service of another region",
                        s -> s.in().text("serviceName")
                                .filter(name -> name.startsWith("com.amazonaws.")
                                        && !s.in().has("serviceRegion")
                                        && !name.startsWith("com.amazonaws." + s.region() + ".")
                                        && !name.startsWith("com.amazonaws.vpce."))
                                .ifPresent(name -> s.refuse(
                                        "serviceName",
                                        "InvalidServiceName: The Vpc Endpoint Service '" + name + "' does not exist",
                                        "The VPC lies in " + s.region() + ": use com.amazonaws." + s.region() + "."
                                                + service(s) + ".")))
                .check(
                        "endpoint-gateway-service",
                        "InvalidParameter: Endpoint type (Gateway) does not match available service types ([Interface])",
                        s -> {
                            if (s.in().text("vpcEndpointType", "Gateway").equals("Gateway")
                                    && s.in().has("serviceName")
                                    && !GATEWAY_SERVICES.contains(service(s))) {
                                s.refuse(
                                        "vpcEndpointType",
                                        "InvalidParameter: Endpoint type (Gateway) does not match available service types ([Interface])",
                                        "Only s3 and dynamodb have gateways: use vpcEndpointType Interface.");
                            }
                        })
                .check(
                        "endpoint-subnet-missing",
                        "InvalidSubnetID.NotFound: The subnet ID '…' does not exist",
                        Aws.subnetsExist("subnetIds"))
                .check(
                        "endpoint-group-missing",
                        "InvalidGroup.NotFound: The security group '…' does not exist",
                        Aws.groupsExist("securityGroupIds"));
    }

    private static String service(Subject s) {
        String name = s.in().text("serviceName", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
