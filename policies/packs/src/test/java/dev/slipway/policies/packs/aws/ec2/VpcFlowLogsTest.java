package dev.slipway.policies.packs.aws.ec2;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Networks log their flows (OPS-08, KAR-LOG-02)")
class VpcFlowLogsTest {
    private final RuleTester rule = RuleTester.of(new VpcFlowLogs());
    private final Fixture good = Fixture.of("aws:ec2/vpc:Vpc");
    private final Fixture log = Fixture.of("aws:ec2/flowLog:FlowLog").refersTo(good, "vpcId");

    @Test
    void passesWithALog() {
        rule.judge(good, log).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("").found("nothing");
    }

    @Test
    void aLogOfAnotherNetworkDoesNotCount() {
        rule.judge(good, Fixture.of("aws:ec2/flowLog:FlowLog").refersTo(good.named("other"), "vpcId"))
                .failsAt("");
    }
}
