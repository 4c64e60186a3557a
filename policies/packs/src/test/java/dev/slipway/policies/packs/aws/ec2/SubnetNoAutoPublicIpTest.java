package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Subnets do not hand out public addresses (SEC-13)")
class SubnetNoAutoPublicIpTest {
    private final RuleTester rule = RuleTester.of(new SubnetNoAutoPublicIp());
    private final Fixture good = Fixture.of("aws:ec2/subnet:Subnet").with("mapPublicIpOnLaunch", false);

    @Test
    void passesWhenOff() {
        rule.judge(good).passes();
    }

    @Test
    void passesWhenMissing() {
        rule.judge(good.without("mapPublicIpOnLaunch")).passes();
    }

    @Test
    void failsWhenOn() {
        rule.judge(good.with("mapPublicIpOnLaunch", true)).failsAt("mapPublicIpOnLaunch");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("mapPublicIpOnLaunch")).isUnknownAt("mapPublicIpOnLaunch");
    }
}
