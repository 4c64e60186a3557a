package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.StackView;
import java.util.List;

/** Tells which subnets lead to the internet: by the route table that they name, else by the main one of their network. */
public final class PublicSubnets {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String DEFAULT_TABLE = "aws:ec2/defaultRouteTable:DefaultRouteTable";

    private PublicSubnets() {}

    /** Whether it hands out public addresses or has a route to an internet gateway. What is not known yet counts as no. */
    public static boolean isPublic(ResourceView subnet, StackView stack) {
        if (subnet.get("mapPublicIpOnLaunch").isTrue()) {
            return true;
        }
        StackView.Links named = stack.linked(subnet, "subnetId", "aws:ec2/routeTableAssociation:RouteTableAssociation");
        if (!named.certain().isEmpty()) {
            return named.certain().stream()
                    .flatMap(it -> stack.referred(it, "routeTableId", TABLE, DEFAULT_TABLE, VPC).certain().stream())
                    .anyMatch(it -> it.isA(VPC) ? mainLeadsOut(it, stack) : leadsOut(it, stack));
        }
        return named.possible().isEmpty()
                && stack.referred(subnet, "vpcId", VPC).certain().stream().anyMatch(it -> mainLeadsOut(it, stack));
    }

    /** The main table is another one once somebody made it so; else the one that the network came with, adopted or not. */
    private static boolean mainLeadsOut(ResourceView vpc, StackView stack) {
        List<ResourceView> chosen = stack.linked(
                        vpc, "vpcId", "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation")
                .certain();
        if (!chosen.isEmpty()) {
            return chosen.stream()
                    .flatMap(it -> stack.referred(it, "routeTableId", TABLE).certain().stream())
                    .anyMatch(it -> leadsOut(it, stack));
        }
        return leadsOut(vpc, stack)
                || stack.linked(vpc, "defaultRouteTableId", DEFAULT_TABLE).certain().stream()
                        .anyMatch(it -> leadsOut(it, stack));
    }

    private static boolean leadsOut(ResourceView table, StackView stack) {
        String gateway = "aws:ec2/internetGateway:InternetGateway";
        return !stack.referred(table, "routes", gateway).certain().isEmpty()
                || table.get("routes").items().stream().anyMatch(PublicSubnets::namesGateway)
                || stack.linked(table, "routeTableId", "aws:ec2/route:Route").certain().stream()
                        .anyMatch(route -> namesGateway(route.properties())
                                || !stack.referred(route, "gatewayId", gateway)
                                        .certain()
                                        .isEmpty());
    }

    private static boolean namesGateway(PropertyView route) {
        return route.get("gatewayId").texts().stream().anyMatch(id -> id.startsWith("igw-"));
    }
}
