package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Public load balancers stand behind a web application firewall (SEC-28, SEC-29, CLP-CHK-08, CLP-SEC-03, ALX-CHK-08)")
class AlbWafTest {
    private final RuleTester rule = RuleTester.of(new AlbWaf());
    private final Fixture good = Fixture.of("aws:lb/loadBalancer:LoadBalancer");
    private final Fixture waf =
            Fixture.of("aws:wafv2/webAclAssociation:WebAclAssociation").refersTo(good, "resourceArn");

    @Test
    void passesBehindAFirewall() {
        rule.judge(good, waf).passes();
    }

    @Test
    void failsWithoutOne() {
        rule.judge(good).failsAt("").expected("a WebAclAssociation for it");
    }

    @Test
    void leavesInternalBalancersAlone() {
        rule.judge(good.with("internal", true)).doesNotApply();
    }

    @Test
    void aFirewallOfAnotherBalancerDoesNotCount() {
        rule.judge(
                        good,
                        Fixture.of("aws:wafv2/webAclAssociation:WebAclAssociation")
                                .refersTo(good.named("other"), "resourceArn"))
                .failsAt("");
    }
}
