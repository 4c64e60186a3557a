package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @Property
    void aBlockIsReadAsItIsWritten(
            @ForAll @LongRange(max = 0xFFFF_FFFFL) long address, @ForAll @IntRange(max = 32) int prefix) {
        Cidr block = new Cidr(address >> (32 - prefix) << (32 - prefix), prefix);

        assertThat(Cidr.parse(block.toString())).isEqualTo(block);
    }

    @Property
    void subnetsLieInsideTheVpcAndNeverOverlap(
            @ForAll @IntRange(min = 16, max = 22) int prefix, @ForAll @IntRange(min = 2, max = 8) int zones) {
        Cidr vpc = new Cidr(10L << 24, prefix);
        List<Cidr> subnets = subnets(vpc, zones);

        assertThat(subnets).hasSize(3 * zones).allMatch(vpc::contains);
        for (int i = 0; i < subnets.size(); i++) {
            for (int j = i + 1; j < subnets.size(); j++) {
                assertThat(subnets.get(i).overlaps(subnets.get(j))).isFalse();
            }
        }
    }

    @Property
    void everySubnetIsLargeEnoughForALoadBalancer(
            @ForAll @IntRange(min = 2, max = 8) int zones, @ForAll @IntRange(max = 11) int shorter) {
        Cidr vpc = new Cidr(10L << 24, Math.max(16, CidrSplit.longestPrefix(zones) - shorter));

        assertThat(subnets(vpc, zones)).allMatch(subnet -> subnet.prefix() <= CidrSplit.SMALLEST_SUBNET);
    }

    @Property
    void aFurtherZoneMovesNoSubnet(
            @ForAll @IntRange(min = 2, max = 3) int zones, @ForAll @IntRange(min = 16, max = 23) int prefix) {
        Cidr vpc = new Cidr(10L << 24, prefix);

        assertThat(subnets(vpc, zones + 1)).containsAll(subnets(vpc, zones));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.1/16", "10.0.0/16", "300.0.0.0/16", "10.0.0.0/x", ""})
    void whatIsNoBlockIsRefused(String text) {
        assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlockOverlapsItselfAndItsParts() {
        Cidr block = Cidr.parse("10.0.0.0/16");

        assertThat(block.overlaps(block.part(4, 7))).isTrue();
        assertThat(block.overlaps(Cidr.parse("10.1.0.0/16"))).isFalse();
    }

    private static List<Cidr> subnets(Cidr vpc, int zones) {
        List<Cidr> subnets = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            for (int zone = 0; zone < zones; zone++) {
                subnets.add(CidrSplit.subnet(vpc, tier, zone, zones));
            }
        }
        return subnets;
    }
}
