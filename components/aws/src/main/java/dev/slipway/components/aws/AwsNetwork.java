package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.Eip;
import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.FlowLog;
import com.pulumi.aws.ec2.FlowLogArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.aws.NetworkPlan;
import dev.slipway.planner.aws.SubnetPlan;
import dev.slipway.planner.aws.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A VPC in three tiers over several zones, with flow logs and a default security group that lets nothing through. */
public final class AwsNetwork extends AwsComponent {
    private final String name;
    private final NetworkPlan plan;
    private final Vpc vpc;
    private final Map<Tier, Map<String, Subnet>> subnets = new EnumMap<>(Tier.class);
    private final List<Resource> waysOut = new ArrayList<>();

    /**
     * @param account where it is
     * @param key encrypts the flow log
     */
    public AwsNetwork(
            String name,
            NetworkPlan plan,
            AwsAccount account,
            Optional<Output<String>> key,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Network", name, plan, tags, options);
        this.name = name;
        this.plan = plan;
        vpc = new Vpc(
                name + "-vpc",
                VpcArgs.builder()
                        .cidrBlock(plan.cidr())
                        .enableDnsSupport(true)
                        .enableDnsHostnames(true)
                        .tags(tags.named(plan.name()))
                        .build(),
                options());
        new DefaultSecurityGroup(
                name + "-default-group",
                DefaultSecurityGroupArgs.builder()
                        .vpcId(vpc.id())
                        .tags(tags.named(plan.name() + "-closed"))
                        .build(),
                options());
        plan.subnets().forEach(this::subnet);
        routes(account);
        flowLog(account, key);
        registerOutputs(Map.of("vpcId", vpc.id(), "privateSubnetIds", handle().subnets(Tier.PRIVATE)));
    }

    /** A network that is there already, such as one that another team keeps. */
    public static NetworkHandle existing(
            Output<String> vpcId,
            List<Output<String>> publicSubnetIds,
            List<Output<String>> privateSubnetIds,
            List<Output<String>> dataSubnetIds) {
        return new NetworkHandle(
                vpcId,
                Map.of(Tier.PUBLIC, publicSubnetIds, Tier.PRIVATE, privateSubnetIds, Tier.DATA, dataSubnetIds),
                List.of());
    }

    /** What others need to put things in. */
    public NetworkHandle handle() {
        Map<Tier, List<Output<String>>> ids = new EnumMap<>(Tier.class);
        subnets.forEach((tier, byZone) ->
                ids.put(tier, byZone.values().stream().map(Subnet::id).toList()));
        return new NetworkHandle(vpc.id(), ids, waysOut);
    }

    private void subnet(SubnetPlan subnet) {
        Subnet made = new Subnet(
                name + "-" + subnet.tier().label() + "-" + subnet.zone(),
                SubnetArgs.builder()
                        .vpcId(vpc.id())
                        .cidrBlock(subnet.cidr())
                        .availabilityZone(subnet.zone())
                        .mapPublicIpOnLaunch(false)
                        .tags(tags().named(subnet.name()))
                        .build(),
                options());
        subnets.computeIfAbsent(subnet.tier(), tier -> new LinkedHashMap<>()).put(subnet.zone(), made);
    }

    private void routes(AwsAccount account) {
        InternetGateway gateway = new InternetGateway(
                name + "-internet",
                InternetGatewayArgs.builder()
                        .vpcId(vpc.id())
                        .tags(tags().named(plan.name()))
                        .build(),
                options());
        RouteTable open = table("public");
        new Route(
                name + "-public-internet",
                RouteArgs.builder()
                        .routeTableId(open.id())
                        .destinationCidrBlock("0.0.0.0/0")
                        .gatewayId(gateway.id())
                        .build(),
                options());
        tier(Tier.PUBLIC).forEach((zone, subnet) -> associate("public-" + zone, subnet, open));
        RouteTable data = table("data");
        tier(Tier.DATA).forEach((zone, subnet) -> associate("data-" + zone, subnet, data));
        List<RouteTable> inner = new ArrayList<>(List.of(data));
        Map<String, NatGateway> nats = nats(gateway);
        tier(Tier.PRIVATE).forEach((zone, subnet) -> {
            RouteTable table = table("private-" + zone);
            associate("private-" + zone, subnet, table);
            Optional.ofNullable(nats.getOrDefault(zone, nats.get(""))).ifPresent(nat -> out(zone, table, nat));
            inner.add(table);
        });
        endpoints(account, inner);
    }

    private Map<String, Subnet> tier(Tier tier) {
        return subnets.getOrDefault(tier, Map.of());
    }

    /** Gateways by zone; under the empty zone the one that serves all. */
    private Map<String, NatGateway> nats(InternetGateway gateway) {
        Map<String, NatGateway> nats = new LinkedHashMap<>();
        switch (plan.nat()) {
            case NONE -> {}
            case SINGLE ->
                tier(Tier.PUBLIC).entrySet().stream()
                        .findFirst()
                        .ifPresent(first -> nats.put("", nat("nat", first.getValue(), gateway)));
            case PER_ZONE ->
                tier(Tier.PUBLIC).forEach((zone, subnet) -> nats.put(zone, nat("nat-" + zone, subnet, gateway)));
        }
        return nats;
    }

    private NatGateway nat(String suffix, Subnet subnet, InternetGateway gateway) {
        Eip address = new Eip(
                name + "-" + suffix + "-address",
                EipArgs.builder()
                        .domain("vpc")
                        .tags(tags().named(plan.name() + "-" + suffix))
                        .build(),
                after(List.of(gateway)));
        return new NatGateway(
                name + "-" + suffix,
                NatGatewayArgs.builder()
                        .allocationId(address.id())
                        .subnetId(subnet.id())
                        .tags(tags().named(plan.name() + "-" + suffix))
                        .build(),
                after(List.of(gateway)));
    }

    private void out(String zone, RouteTable table, NatGateway nat) {
        waysOut.add(new Route(
                name + "-private-" + zone + "-out",
                RouteArgs.builder()
                        .routeTableId(table.id())
                        .destinationCidrBlock("0.0.0.0/0")
                        .natGatewayId(nat.id())
                        .build(),
                options()));
    }

    private RouteTable table(String suffix) {
        return new RouteTable(
                name + "-" + suffix,
                RouteTableArgs.builder()
                        .vpcId(vpc.id())
                        .tags(tags().named(plan.name() + "-" + suffix))
                        .build(),
                options());
    }

    private void associate(String suffix, Subnet subnet, RouteTable table) {
        waysOut.add(new RouteTableAssociation(
                name + "-" + suffix,
                RouteTableAssociationArgs.builder()
                        .subnetId(subnet.id())
                        .routeTableId(table.id())
                        .build(),
                options()));
    }

    private void endpoints(AwsAccount account, List<RouteTable> inner) {
        for (String service : plan.gatewayEndpoints()) {
            new VpcEndpoint(
                    name + "-endpoint-" + service,
                    VpcEndpointArgs.builder()
                            .vpcId(vpc.id())
                            .serviceName("com.amazonaws." + account.region() + "." + service)
                            .vpcEndpointType("Gateway")
                            .routeTableIds(Output.all(
                                    inner.stream().map(RouteTable::id).toList()))
                            .tags(tags().named(plan.name() + "-" + service))
                            .build(),
                    options());
        }
    }

    /**
     * Endpoints inside the private subnets, for networks without a way out.
     *
     * @param group security group that lets the tasks in by HTTPS
     */
    public void interfaceEndpoints(AwsAccount account, Output<String> group) {
        for (String service : plan.interfaceEndpoints()) {
            waysOut.add(new VpcEndpoint(
                    name + "-endpoint-" + service.replace('.', '-'),
                    VpcEndpointArgs.builder()
                            .vpcId(vpc.id())
                            .serviceName("com.amazonaws." + account.region() + "." + service)
                            .vpcEndpointType("Interface")
                            .privateDnsEnabled(true)
                            .subnetIds(handle().subnets(Tier.PRIVATE))
                            .securityGroupIds(group.applyValue(List::of))
                            .tags(tags().named(plan.name() + "-" + service))
                            .build(),
                    options()));
        }
    }

    private void flowLog(AwsAccount account, Optional<Output<String>> key) {
        LogGroup log = AwsLogGroup.create(name + "-flow", plan.flowLog(), key, tags(), options());
        Role role = role(name + "-flow-role", plan.name() + "-vpc-flow", "vpc-flow-logs.amazonaws.com", account, true);
        RolePolicy write = policy(
                name + "-flow-write",
                role,
                List.of(Statement.allow(
                        "Write",
                        List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"),
                        List.of(Output.format("%s:*", log.arn())))));
        new FlowLog(
                name + "-flow-log",
                FlowLogArgs.builder()
                        .vpcId(vpc.id())
                        .trafficType("ALL")
                        .logDestinationType("cloud-watch-logs")
                        .logDestination(log.arn())
                        .iamRoleArn(role.arn())
                        .tags(tags().named(plan.name()))
                        .build(),
                after(List.of(write)));
    }
}
