package dev.slipway.sandbox.knowledge.aws.ec2;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import dev.slipway.sandbox.knowledge.aws.Cidr;
import dev.slipway.sandbox.value.Props;
import java.util.List;

/** Where packets go. */
final class Routes {
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private static final List<String> TARGETS = List.of(
            "carrierGatewayId",
            "coreNetworkArn",
            "egressOnlyGatewayId",
            "gatewayId",
            "localGatewayId",
            "natGatewayId",
            "networkInterfaceId",
            "transitGatewayId",
            "vpcEndpointId",
            "vpcPeeringConnectionId");

    private Routes() {}

    static List<Knowledge> types() {
        return List.of(table(), route(), association());
    }

    private static Knowledge table() {
        return Knowledge.of(TABLE)
                .replaceOn("vpcId")
                .unordered("routes")
                .id(s -> Aws.id(s, "rtb"))
                .out("arn", s -> s.arn("ec2", "route-table/" + s.id()))
                .out("ownerId", s -> s.account())
                .check(
                        "route-table-vpc-missing",
                        "InvalidVpcID.NotFound: The vpc ID '…' does not exist",
                        Aws.vpcExists("vpcId"))
                .check(
                        "route-table-route-cidr",
                        "InvalidParameterValue: Value (…) for parameter destinationCidrBlock is invalid",
                        s -> s.in().each("routes").stream()
                                .flatMap(route -> route.text("cidrBlock").stream())
                                .filter(c -> !Cidr.isBlock(c))
                                .forEach(c -> s.refuse(
                                        "routes",
                                        "InvalidParameterValue: Value (" + c
                                                + ") for parameter destinationCidrBlock is invalid. This is not a"
                                                + " valid CIDR block",
                                        "Use a block such as 0.0.0.0/0.")))
                .check(
                        "route-table-targets",
                        "InvalidGatewayID.NotFound: The gateway ID does not exist",
                        s -> s.in().each("routes").forEach(r -> target(s, r)))
                .onDelete(
                        "route-table-in-use",
                        "DependencyViolation: The routeTable '…' has dependencies and cannot be deleted",
                        Rules.unused(
                                "DependencyViolation: The routeTable '%s' has dependencies and cannot be deleted",
                                ASSOCIATION, "routeTableId"));
    }

    private static Knowledge route() {
        return Knowledge.of(ROUTE)
                .identity("routeTableId", "destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId")
                .id(s -> "r-" + s.in().text("routeTableId", "")
                        + Integer.toUnsignedString(
                                s.in().text("destinationCidrBlock", "").hashCode()))
                .out("origin", s -> "CreateRoute")
                .out("state", s -> "active")
                .check(
                        "route-table-missing",
                        "InvalidRouteTableID.NotFound: The routeTable ID '…' does not exist",
                        s -> s.in().text("routeTableId")
                                .filter(id -> s.world().find(TABLE, id).isEmpty()
                                        && s.world()
                                                .by("mainRouteTableId", id, Aws.VPC)
                                                .isEmpty())
                                .ifPresent(id -> s.refuse(
                                        "routeTableId",
                                        "InvalidRouteTableID.NotFound: The routeTable ID '" + id + "' does not exist",
                                        "Refer to the route table's own id output.")))
                .check(
                        "route-cidr",
                        "InvalidParameterValue: Value (…) for parameter destinationCidrBlock is invalid",
                        Rules.all(
                                "destinationCidrBlock",
                                Cidr::isBlock,
                                "InvalidParameterValue: Value (%s) for parameter destinationCidrBlock is invalid. This"
                                        + " is not a valid CIDR block",
                                "Use a block such as 0.0.0.0/0."))
                .check("route-targets", "InvalidParameterCombination: exactly one target", s -> {
                    if (TARGETS.stream().filter(s.in()::has).count() != 1) {
                        s.refuse(
                                "",
                                "InvalidParameterCombination: one of `" + String.join(",", TARGETS)
                                        + "` must be specified",
                                "Give the route one target.");
                    }
                })
                .check(
                        "route-target-missing",
                        "InvalidGatewayID.NotFound: The gateway ID '…' does not exist",
                        s -> target(s, s.in()))
                .check(
                        "route-exists",
                        "RouteAlreadyExists: The route identified by … already exists",
                        s -> s.world().others(ROUTE).stream()
                                .filter(r -> !r.id().equals(s.id())
                                        && r.in().text("routeTableId").equals(s.in().text("routeTableId"))
                                        && r.in().text("destinationCidrBlock")
                                                .equals(s.in().text("destinationCidrBlock"))
                                        && s.in().has("destinationCidrBlock"))
                                .findFirst()
                                .ifPresent(r -> s.refuse(
                                        "destinationCidrBlock",
                                        "RouteAlreadyExists: The route identified by "
                                                + s.in().text("destinationCidrBlock", "") + " already exists",
                                        "A table has one route for a destination.")));
    }

    private static void target(Subject s, Props route) {
        route.text("gatewayId")
                .filter(id -> !id.equals("local")
                        && s.world()
                                .find("aws:ec2/internetGateway:InternetGateway", id)
                                .isEmpty())
                .ifPresent(id -> s.refuse(
                        "gatewayId",
                        "InvalidGatewayID.NotFound: The gateway ID '" + id + "' does not exist",
                        "Refer to the internet gateway's id output."));
        route.text("natGatewayId")
                .filter(id ->
                        s.world().find("aws:ec2/natGateway:NatGateway", id).isEmpty())
                .ifPresent(id -> s.refuse(
                        "natGatewayId",
                        "InvalidNatGatewayID.NotFound: The NatGateway ID '" + id + "' does not exist",
                        "Refer to the NAT gateway's id output."));
    }

    private static Knowledge association() {
        return Knowledge.of(ASSOCIATION)
                .replaceOn("subnetId", "gatewayId")
                .id(s -> Aws.id(s, "rtbassoc"))
                .check(
                        "association-subnet-missing",
                        "InvalidSubnetID.NotFound: The subnet ID '…' does not exist",
                        Aws.subnetsExist("subnetId"))
                .check(
                        "association-table-missing",
                        "InvalidRouteTableID.NotFound: The routeTable ID '…' does not exist",
                        Rules.exists(
                                "routeTableId",
                                TABLE,
                                "InvalidRouteTableID.NotFound: The routeTable ID '%s' does not exist"))
                .check(
                        "association-second",
                        "Resource.AlreadyAssociated: the specified association for route table conflicts with an"
                                + " existing association",
                        Rules.unique(
                                "subnetId",
                                "Resource.AlreadyAssociated: subnet %s has a route table already; the specified"
                                        + " association conflicts with an existing association",
                                "A subnet has one route table."));
    }
}
