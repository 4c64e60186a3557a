package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Data ports are not open to the world (SEC-13, KAR-NET-03, CLP-POL-02, CLV-POL-01)")
class SgNoDataPortsTest {
    private final RuleTester rule = RuleTester.of(new SgNoDataPorts());
    private final Fixture good = Fixture.of(
            "aws:ec2/securityGroup:SecurityGroup",
            """
            {"ingress": [{"protocol": "tcp", "fromPort": 5432, "toPort": 5432, "securityGroups": ["sg-1"]}]}""");

    @Test
    void acceptsAGroup() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithPostgresOpen() {
        rule.judge(good.with("ingress[0].cidrBlocks", List.of("10.0.0.0/8", "0.0.0.0/0")))
                .failsAt("ingress[0].cidrBlocks")
                .found("port 5432 open to 0.0.0.0/0");
    }

    @Test
    void failsWithRedisOpenToIpv6() {
        rule.judge(Fixture.of(
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                        """
            {"ipProtocol": "tcp", "fromPort": 6379, "toPort": 6379, "cidrIpv6": "::/0"}"""))
                .failsAt("cidrIpv6");
    }

    @Test
    void waitsForAnUnknownPort() {
        rule.judge(good.with("ingress[0].cidrBlocks", List.of("0.0.0.0/0")).unknown("ingress[0].fromPort"))
                .isUnknownAt("ingress[0].fromPort");
    }

    @Test
    void failsWithTheWorldInTwoHalves() {
        rule.judge(good.with("ingress[0].cidrBlocks", List.of("0.0.0.0/1", "128.0.0.0/1")))
                .failsAt("ingress[0].cidrBlocks");
        rule.judge(good.with("ingress[0].ipv6CidrBlocks", List.of("2000::/3"))).failsAt("ingress[0].ipv6CidrBlocks");
    }

    @Test
    void acceptsPrivateNetworks() {
        rule.judge(good.with("ingress[0].cidrBlocks", List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
                .passes();
        rule.judge(good.with("ingress[0].ipv6CidrBlocks", List.of("fc00::/7", "2001:db8::/32")))
                .passes();
    }

    @Test
    void failsWithEveryProtocolOpenHoweverItIsCalled() {
        for (String protocol : List.of("-1", "all")) {
            rule.judge(good.with("ingress[0].cidrBlocks", List.of("0.0.0.0/0"))
                            .with("ingress[0].protocol", protocol)
                            .with("ingress[0].fromPort", 0)
                            .with("ingress[0].toPort", 0))
                    .failsAt("ingress[0].cidrBlocks")
                    .found("all ports open to 0.0.0.0/0");
        }
    }
}
