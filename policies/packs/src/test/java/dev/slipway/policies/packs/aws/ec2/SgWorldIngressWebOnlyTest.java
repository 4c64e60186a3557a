package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "The world reaches only web ports (SEC-12, SEC-14, CLV-CHK-04, ALX-CHK-03, CLP-CHK-02, CLV-POL-01, ALX-POL-02)")
class SgWorldIngressWebOnlyTest {
    private final RuleTester rule = RuleTester.of(new SgWorldIngressWebOnly());
    private final Fixture good = WebGroup.openOn443();

    @Test
    void acceptsHttps() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAnApplicationPort() {
        rule.judge(good.with("ingress[0].fromPort", 8080).with("ingress[0].toPort", 8080))
                .breaks("ingress[0].fromPort")
                .found("8080");
    }

    @Test
    void failsWithEverything() {
        rule.judge(good.with("ingress[0].protocol", "-1")).failsAt("ingress[0]");
    }

    @Test
    void acceptsAnyPortFromWithin() {
        rule.judge(good.with("ingress[0].fromPort", 8080)
                        .with("ingress[0].toPort", 8080)
                        .with("ingress[0].cidrBlocks", List.of("10.0.0.0/8")))
                .passes();
    }

    @Test
    void acceptsPingWhichHasNoPort() {
        rule.judge(Fixture.of(
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                        """
            {"ipProtocol": "icmp", "fromPort": 3, "toPort": 4, "cidrIpv4": "0.0.0.0/0"}"""))
                .passes();
    }
}
