package dev.slipway.planner.aws;

import java.util.ArrayList;
import java.util.List;

/** Lays out the VPC. */
public final class NetworkPlanner {
    /** What tasks need from AWS when there is no way to the internet. */
    private static final List<String> ENDPOINTS_WITHOUT_NAT =
            List.of("ecr.api", "ecr.dkr", "logs", "monitoring", "secretsmanager", "kms", "rds", "ecs");

    private NetworkPlanner() {}

    static NetworkPlan plan(Draft draft) {
        NatMode nat = draft.settings().nat().orElse(draft.prod() ? NatMode.PER_ZONE : NatMode.SINGLE);
        return plan(draft.prefix(), draft.settings().vpcCidr(), draft.settings().zones(), nat, draft.log("vpc-flow"));
    }

    /**
     * A network in three tiers.
     *
     * @param name what names begin with
     * @param cidr address block, /16 to /23
     * @param zones availability zones, two to eight
     * @param nat how private subnets reach out
     * @param flowLog where traffic is recorded
     * @throws IllegalArgumentException when the block is none or too small
     */
    public static NetworkPlan plan(String name, String cidr, List<String> zones, NatMode nat, LogPlan flowLog) {
        Cidr vpc = Cidr.parse(cidr);
        if (vpc.prefix() > CidrSplit.longestPrefix(zones.size())) {
            throw new IllegalArgumentException(cidr + " is too small for " + zones.size() + " zones");
        }
        List<SubnetPlan> subnets = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            for (int i = 0; i < zones.size(); i++) {
                Cidr block = CidrSplit.subnet(vpc, tier, i, zones.size());
                subnets.add(new SubnetPlan(
                        tier, zones.get(i), block.toString(), name + "-" + tier.label() + "-" + zones.get(i)));
            }
        }
        return new NetworkPlan(
                name,
                vpc.toString(),
                subnets,
                nat,
                List.of("s3"),
                nat == NatMode.NONE ? ENDPOINTS_WITHOUT_NAT : List.of(),
                flowLog);
    }
}
