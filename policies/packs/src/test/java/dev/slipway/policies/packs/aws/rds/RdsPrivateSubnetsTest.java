package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RDS databases live in subnets without a way to the internet (SEC-13, KAR-NET-03)")
class RdsPrivateSubnetsTest {
    private final RuleTester rule = RuleTester.of(new RdsPrivateSubnets());
    private final Fixture subnet = Fixture.of("aws:ec2/subnet:Subnet").with("mapPublicIpOnLaunch", false);
    private final Fixture table = Fixture.of("aws:ec2/routeTable:RouteTable");
    private final Fixture association = Fixture.of("aws:ec2/routeTableAssociation:RouteTableAssociation")
            .refersTo(subnet, "subnetId")
            .refersTo(table, "routeTableId");
    private final Fixture gateway = Fixture.of("aws:ec2/internetGateway:InternetGateway");
    private final Fixture good = Fixture.of("aws:rds/subnetGroup:SubnetGroup").refersTo(subnet, "subnetIds");

    @Test
    void passesInPrivateSubnets() {
        rule.judge(good, subnet, table, association).passes();
    }

    @Test
    void failsInASubnetThatHandsOutPublicAddresses() {
        rule.judge(good, subnet.with("mapPublicIpOnLaunch", true))
                .failsAt("subnetIds")
                .found("public subnet subnet");
    }

    @Test
    void failsWhereTheRouteTableLeadsToAnInternetGateway() {
        Fixture route = Fixture.of("aws:ec2/route:Route")
                .refersTo(table, "routeTableId")
                .refersTo(gateway, "gatewayId");
        rule.judge(good, subnet, table, association, gateway, route).failsAt("subnetIds");
    }

    @Test
    void saysNothingOfSubnetsElsewhere() {
        rule.judge(Fixture.of("aws:rds/subnetGroup:SubnetGroup").with("subnetIds", List.of("subnet-1")))
                .doesNotApply();
    }

    private final Fixture vpc = Fixture.of("aws:ec2/vpc:Vpc").with("id", "vpc-1");
    private final Fixture implicit = subnet.refersTo(vpc, "vpcId");
    private final Fixture route =
            Fixture.of("aws:ec2/route:Route").refersTo(gateway, "gatewayId").with("destinationCidrBlock", "0.0.0.0/0");

    @Test
    void aSubnetWithoutATableOfItsOwnFollowsTheMainOne() {
        Fixture main = Fixture.of("aws:ec2/defaultRouteTable:DefaultRouteTable").refersTo(vpc, "defaultRouteTableId");
        rule.judge(good, implicit, vpc, main).passes();
        rule.judge(good, implicit, vpc, main.refersTo(gateway, "routes"), gateway)
                .failsAt("subnetIds");
        rule.judge(good, implicit, vpc, main.withJson("routes", "[{\"gatewayId\": \"igw-1\"}]"))
                .failsAt("subnetIds");
        rule.judge(good, implicit, vpc, gateway, route.refersTo(main, "routeTableId"), main)
                .failsAt("subnetIds");
    }

    @Test
    void aRouteMayNameTheMainTableByItsNetwork() {
        rule.judge(good, implicit, vpc, gateway, route.refersTo(vpc, "routeTableId"))
                .failsAt("subnetIds");
    }

    @Test
    void aTableThatWasMadeTheMainOneTakesThePlaceOfTheDefault() {
        Fixture chosen = Fixture.of("aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation")
                .refersTo(vpc, "vpcId")
                .refersTo(table, "routeTableId");
        Fixture old = Fixture.of("aws:ec2/defaultRouteTable:DefaultRouteTable").refersTo(vpc, "defaultRouteTableId");
        rule.judge(good, implicit, vpc, table, chosen, gateway, route.refersTo(table, "routeTableId"))
                .failsAt("subnetIds");
        rule.judge(good, implicit, vpc, table, chosen, old, gateway, route.refersTo(old, "routeTableId"))
                .passes();
    }

    @Test
    void aTableOfItsOwnWinsOverTheMainOne() {
        rule.judge(
                        good,
                        implicit,
                        vpc,
                        table,
                        association.refersTo(implicit, "subnetId"),
                        gateway,
                        route.refersTo(vpc, "routeTableId"))
                .passes();
        rule.judge(
                        good,
                        implicit,
                        vpc,
                        association.refersTo(vpc, "routeTableId"),
                        gateway,
                        route.refersTo(vpc, "routeTableId"))
                .failsAt("subnetIds");
    }

    @Test
    void aSubnetWhoseTableIsNotKnownYetIsNotGuessed() {
        rule.judge(
                        good,
                        implicit,
                        vpc,
                        gateway,
                        route.refersTo(vpc, "routeTableId"),
                        Fixture.of("aws:ec2/routeTableAssociation:RouteTableAssociation")
                                .unknown("subnetId"))
                .passes();
    }
}
