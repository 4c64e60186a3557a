package dev.slipway.sandbox.knowledge;

import dev.slipway.sandbox.EngineDriver.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What EC2 refuses of networks: VPCs, subnets, gateways, routes, endpoints. */
class NetworkRefusalsTest extends AwsRefusals {
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";

    @Test
    void invalidVpcRangeTheCidrIsInvalid() {
        refuses(
                VPC,
                "{'cidrBlock':'10.0.0.0/16'}",
                "cidrBlock",
                "10.0.0.0/8",
                "InvalidVpc.Range: The CIDR '10.0.0.0/8' is invalid");
    }

    @Test
    void thisIsNotAValidCidrBlock() {
        refuses(VPC, "{'cidrBlock':'10.0.0.0/16'}", "cidrBlock", "10.0.0.300/16", "This is not a valid CIDR block");
        refuses(VPC, "{'cidrBlock':'10.0.0.0/16'}", "cidrBlock", "10.0.7.0/16", "This is not a valid CIDR block");
    }

    @Test
    void missingParameterEitherCidrBlockOrIpamPool() {
        refuses(VPC, "{'cidrBlock':'10.0.0.0/16'}", "cidrBlock", null, "MissingParameter");
    }

    @Test
    void invalidVpcIdNotFound() {
        refuses(
                SUBNET,
                "{'vpcId':'%s','cidrBlock':'10.0.1.0/24'}".formatted(vpc().id()),
                "vpcId",
                "vpc-0123",
                "InvalidVpcID.NotFound: The vpc ID 'vpc-0123' does not exist");
    }

    @Test
    void invalidSubnetRangeOfTheNetmask() {
        refuses(
                SUBNET,
                "{'vpcId':'%s','cidrBlock':'10.0.1.0/24'}".formatted(vpc().id()),
                "cidrBlock",
                "10.0.1.0/29",
                "InvalidSubnet.Range");
    }

    @Test
    void invalidSubnetRangeOutsideOfTheVpc() {
        refuses(
                SUBNET,
                "{'vpcId':'%s','cidrBlock':'10.0.1.0/24'}".formatted(vpc().id()),
                "cidrBlock",
                "10.1.1.0/24",
                "It lies outside of the VPC's 10.0.0.0/16");
    }

    @Test
    void invalidSubnetConflictWithAnotherSubnet() {
        Made vpc = vpc();
        subnet(vpc, "a", 1);
        refuses(
                SUBNET,
                "{'vpcId':'%s','cidrBlock':'10.0.2.0/24'}".formatted(vpc.id()),
                "cidrBlock",
                "10.0.0.0/20",
                "InvalidSubnet.Conflict");
    }

    @Test
    void aZoneOfAnotherRegionIsInvalid() {
        refuses(
                SUBNET,
                "{'vpcId':'%s','cidrBlock':'10.0.1.0/24','availabilityZone':'eu-central-1a'}".formatted(vpc().id()),
                "availabilityZone",
                "us-east-1a",
                "parameter availabilityZone is invalid");
    }

    @Test
    void dependencyViolationOfAVpcWithSubnets() {
        Made vpc = vpc();
        subnet(vpc, "a", 1);
        refusesToDelete(vpc, "DependencyViolation: The vpc '" + vpc.id() + "' has dependencies");
    }

    @Test
    void dependencyViolationOfASubnetWithANatGateway() {
        Made subnet = subnet(vpc(), "a", 1);
        Made address = create("aws:ec2/eip:Eip", "nat", "{}");
        create(
                "aws:ec2/natGateway:NatGateway",
                "nat",
                "{'subnetId':'%s','allocationId':'%s'}".formatted(subnet.id(), address.id()));
        refusesToDelete(subnet, "DependencyViolation: The subnet");
        refusesToDelete(address, "InvalidIPAddress.InUse");
    }

    @Test
    void invalidAllocationIdNotFound() {
        Made subnet = subnet(vpc(), "a", 1);
        Made address = create("aws:ec2/eip:Eip", "nat", "{}");
        refuses(
                "aws:ec2/natGateway:NatGateway",
                "{'subnetId':'%s','allocationId':'%s'}".formatted(subnet.id(), address.id()),
                "allocationId",
                "eipalloc-0",
                "InvalidAllocationID.NotFound");
    }

    @Test
    void networkHasAnInternetGatewayAttachedAlready() {
        Made vpc = vpc();
        Made other = create(VPC, "other", "{'cidrBlock':'10.9.0.0/16'}");
        create("aws:ec2/internetGateway:InternetGateway", "first", "{'vpcId':'%s'}".formatted(vpc.id()));
        refuses(
                "aws:ec2/internetGateway:InternetGateway",
                "{'vpcId':'%s'}".formatted(other.id()),
                "vpcId",
                vpc.id(),
                "already has an internet gateway attached");
    }

    @Test
    void invalidGatewayIdNotFound() {
        Made vpc = vpc();
        Made table = create("aws:ec2/routeTable:RouteTable", "public", "{'vpcId':'%s'}".formatted(vpc.id()));
        Made gateway = create("aws:ec2/internetGateway:InternetGateway", "out", "{'vpcId':'%s'}".formatted(vpc.id()));
        String route = "{'routeTableId':'%s','destinationCidrBlock':'0.0.0.0/0','gatewayId':'%s'}"
                .formatted(table.id(), gateway.id());
        refuses(
                "aws:ec2/route:Route",
                route,
                "gatewayId",
                "igw-0",
                "InvalidGatewayID.NotFound: The gateway ID 'igw-0' does not exist");
        refuses("aws:ec2/route:Route", route, "routeTableId", "rtb-0", "InvalidRouteTableID.NotFound");
        refuses("aws:ec2/route:Route", route, "destinationCidrBlock", "anywhere", "not a valid CIDR block");
        create("aws:ec2/route:Route", "first", route);
        refuses(
                "aws:ec2/route:Route",
                route.replace("0.0.0.0/0", "10.8.0.0/16"),
                "destinationCidrBlock",
                "0.0.0.0/0",
                "RouteAlreadyExists");
    }

    @Test
    void resourceAlreadyAssociated() {
        Made vpc = vpc();
        Made one = subnet(vpc, "a", 1);
        Made two = subnet(vpc, "b", 2);
        Made table = create("aws:ec2/routeTable:RouteTable", "public", "{'vpcId':'%s'}".formatted(vpc.id()));
        String type = "aws:ec2/routeTableAssociation:RouteTableAssociation";
        create(type, "first", "{'subnetId':'%s','routeTableId':'%s'}".formatted(one.id(), table.id()));
        refuses(
                type,
                "{'subnetId':'%s','routeTableId':'%s'}".formatted(two.id(), table.id()),
                "subnetId",
                one.id(),
                "Resource.AlreadyAssociated");
        refusesToDelete(table, "DependencyViolation: The routeTable");
    }

    @Test
    void theVpcEndpointServiceDoesNotExist() {
        String endpoint = "{'vpcId':'%s','serviceName':'com.amazonaws.eu-central-1.s3'}".formatted(vpc().id());
        refuses(
                ENDPOINT,
                endpoint,
                "serviceName",
                "s3",
                "InvalidServiceName: The Vpc Endpoint Service 's3' does not exist");
        refuses(ENDPOINT, endpoint, "serviceName", "com.amazonaws.us-east-1.s3", "use com.amazonaws.eu-central-1.s3");
    }

    @Test
    void endpointTypeGatewayDoesNotMatch() {
        refuses(
                ENDPOINT,
                "{'vpcId':'%s','serviceName':'com.amazonaws.eu-central-1.ecr.api','vpcEndpointType':'Interface'}"
                        .formatted(vpc().id()),
                "vpcEndpointType",
                "Gateway",
                "Endpoint type (Gateway) does not match");
    }

    @Test
    void aFlowLogNeedsKnownTrafficAndInterval() {
        String log = "{'vpcId':'%s','trafficType':'ALL','logDestination':'arn:aws:s3:::logs','logDestinationType':'s3'}"
                .formatted(vpc().id());
        refuses("aws:ec2/flowLog:FlowLog", log, "trafficType", "BAD", "expected traffic_type to be one of");
        refuses("aws:ec2/flowLog:FlowLog", log, "maxAggregationInterval", 61, "expected max_aggregation_interval");
        refuses(
                "aws:ec2/flowLog:FlowLog",
                log,
                "iamRoleArn",
                "arn:aws:iam::123456789012:role/none",
                "cannot be assumed");
    }

    @Test
    void theNetworkAclEntryExistsAlready() {
        refuses(
                "aws:ec2/networkAcl:NetworkAcl",
                "{'vpcId':'%s','ingress':[{'ruleNo':100,'action':'allow','protocol':'-1','fromPort':0,'toPort':0,'cidrBlock':'0.0.0.0/0'}]}"
                        .formatted(vpc().id()),
                "ingress[1]",
                Map.of("ruleNo", 100, "action", "deny", "protocol", "-1", "fromPort", 0, "toPort", 0),
                "NetworkAclEntryAlreadyExists");
    }
}
