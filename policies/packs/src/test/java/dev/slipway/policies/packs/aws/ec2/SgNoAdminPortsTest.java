package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Administration ports are not open to the world (SEC-15, SEC-12, ALX-POL-11, CLV-CHK-04)")
class SgNoAdminPortsTest {
    private final RuleTester rule = RuleTester.of(new SgNoAdminPorts());
    private final Fixture good = WebGroup.openOn443();

    @Test
    void acceptsHttps() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithSshOpen() {
        rule.judge(good.with("ingress[0].fromPort", 22).with("ingress[0].toPort", 22))
                .failsAt("ingress[0].cidrBlocks")
                .found("port 22 open to 0.0.0.0/0");
    }

    @Test
    void failsWithinARange() {
        rule.judge(good.with("ingress[0].fromPort", 0)).failsAt("ingress[0].cidrBlocks");
    }

    @Test
    void failsWithEveryPortOpen() {
        rule.judge(good.with("ingress[0].protocol", "-1"))
                .failsAt("ingress[0].cidrBlocks")
                .found("all ports open to 0.0.0.0/0");
    }

    @Test
    void acceptsANamedNetwork() {
        rule.judge(good.with("ingress[0].fromPort", 22).with("ingress[0].cidrBlocks", List.of("203.0.113.0/24")))
                .passes();
    }

    @Test
    void seesARuleOfItsOwn() {
        rule.judge(Fixture.of(
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                        """
            {"ipProtocol": "tcp", "fromPort": 3389, "toPort": 3389, "cidrIpv6": "::/0"}"""))
                .failsAt("cidrIpv6");
    }

    @Test
    void seesTheOlderRule() {
        rule.judge(
                        Fixture.of(
                                "aws:ec2/securityGroupRule:SecurityGroupRule",
                                """
            {"type": "ingress", "protocol": "tcp", "fromPort": 22, "toPort": 22, "cidrBlocks": ["0.0.0.0/0"]}"""))
                .failsAt("cidrBlocks");
    }

    @Test
    void egressDoesNotConcernIt() {
        rule.judge(Fixture.of("aws:ec2/securityGroupRule:SecurityGroupRule").with("type", "egress"))
                .doesNotApply();
    }

    @Test
    void waitsForAnUnknownSource() {
        rule.judge(good.with("ingress[0].fromPort", 22).unknown("ingress[0].cidrBlocks"))
                .isUnknownAt("ingress[0].cidrBlocks");
    }
}
