package dev.slipway.planner.aws;

/**
 * Splits a VPC's block into one subnet for each tier and zone.
 *
 * <p>The block is cut into four quarters: private, data, public, and one that stays free. Each quarter is cut for four zones, or for
 * eight when there are more, so that adding a zone moves no subnet.
 */
final class CidrSplit {
    /** Smallest subnet that a load balancer takes: /27 with eight free addresses (AWS, "Subnets for your load balancer"). */
    static final int SMALLEST_SUBNET = 27;

    private static final int QUARTER_BITS = 2;

    private CidrSplit() {}

    /** Bits that a quarter is cut by for so many zones. */
    static int zoneBits(int zones) {
        return zones <= 4 ? 2 : 3;
    }

    /** The longest prefix a VPC may have for so many zones. */
    static int longestPrefix(int zones) {
        return SMALLEST_SUBNET - QUARTER_BITS - zoneBits(zones);
    }

    /** The subnet of a tier in the zone of that index, from 0. */
    static Cidr subnet(Cidr vpc, Tier tier, int zone, int zones) {
        int quarter =
                switch (tier) {
                    case PRIVATE -> 0;
                    case DATA -> 1;
                    case PUBLIC -> 2;
                };
        return vpc.part(QUARTER_BITS, quarter).part(zoneBits(zones), zone);
    }
}
