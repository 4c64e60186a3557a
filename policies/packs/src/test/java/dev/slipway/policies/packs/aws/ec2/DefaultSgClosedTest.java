package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The default security group lets nothing through (SEC-12)")
class DefaultSgClosedTest {
    private final RuleTester rule = RuleTester.of(new DefaultSgClosed());
    private final Fixture good = Fixture.of("aws:ec2/vpc:Vpc");
    private final Fixture group =
            Fixture.of("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").refersTo(good, "vpcId");

    @Test
    void passesWhenEmpty() {
        rule.judge(good, group).passes();
    }

    @Test
    void failsWithARule() {
        rule.judge(good, group.withJson("ingress", "[{\"protocol\": \"-1\"}]")).failsAt("ingress");
    }

    @Test
    void failsWhenLeftAsItIs() {
        rule.judge(good).failsAt("");
    }
}
