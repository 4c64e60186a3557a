package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Only load balancers are open to the world (SEC-12, SEC-13, CLP-CHK-02, ALX-POL-03)")
class SgWorldIngressLbOnlyTest {
    private final RuleTester rule = RuleTester.of(new SgWorldIngressLbOnly());
    private final Fixture good = Fixture.of("aws:ec2/securityGroup:SecurityGroup")
            .withJson("ingress", "[{\"cidrBlocks\": [\"0.0.0.0/0\"]}]");
    private final Fixture balancer =
            Fixture.of("aws:lb/loadBalancer:LoadBalancer").refersTo(good, "securityGroups");

    @Test
    void passesOnABalancer() {
        rule.judge(good, balancer).passes();
    }

    @Test
    void failsOnAService() {
        rule.judge(good).failsAt("ingress");
    }

    @Test
    void closedGroupsMayBeAnywhere() {
        rule.judge(good.without("ingress")).passes();
    }

    @Test
    void seesRulesOfTheirOwn() {
        rule.judge(
                        good.without("ingress"),
                        Fixture.of("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
                                .refersTo(good, "securityGroupId")
                                .with("cidrIpv4", "0.0.0.0/0"))
                .failsAt("ingress");
    }
}
