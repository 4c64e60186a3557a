package dev.slipway.planner.aws;

import java.util.List;

/**
 * A VPC in tiers over several zones.
 *
 * @param name value of its Name tag
 * @param cidr address block of the VPC
 * @param subnets public, private and data subnets of each zone
 * @param nat how private subnets reach out
 * @param gatewayEndpoints services reached through a gateway endpoint, such as {@code s3}; these cost nothing
 * @param interfaceEndpoints services reached through an interface endpoint, such as {@code ecr.api}
 * @param flowLog where traffic is recorded
 */
public record NetworkPlan(
        String name,
        String cidr,
        List<SubnetPlan> subnets,
        NatMode nat,
        List<String> gatewayEndpoints,
        List<String> interfaceEndpoints,
        LogPlan flowLog) {
    public NetworkPlan {
        subnets = List.copyOf(subnets);
        gatewayEndpoints = List.copyOf(gatewayEndpoints);
        interfaceEndpoints = List.copyOf(interfaceEndpoints);
    }

    /** The subnets of a tier, in the order of their zones. */
    public List<SubnetPlan> tier(Tier tier) {
        return subnets.stream().filter(subnet -> subnet.tier() == tier).toList();
    }
}
