package dev.slipway.policies.packs.aws.lb;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The web application firewall limits rates (SEC-28, CLP-CHK-08, CLP-SEC-03, ALX-CHK-08, ALX-POL-10)")
class WafRateRuleTest {
    private final RuleTester rule = RuleTester.of(new WafRateRule());
    private final Fixture good = Fixture.of("aws:wafv2/webAcl:WebAcl")
            .withJson("rules", "[{\"statement\": {\"rateBasedStatement\": {\"limit\": 2000}}}]");

    @Test
    void passesWithARateRule() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutRules() {
        rule.judge(good.without("rules")).failsAt("rules");
    }

    @Test
    void failsWithOthersOnly() {
        rule.judge(good.withJson("rules", "[{\"statement\": {\"geoMatchStatement\": {}}}]"))
                .failsAt("rules");
    }

    @Test
    void waitsForUnknownRules() {
        rule.judge(good.unknown("rules")).isUnknownAt("rules");
    }
}
