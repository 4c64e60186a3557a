package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Log groups keep their logs for a stated time (OPS-08, REL-21, COMP-03, CLV-CHK-18, ALX-CHK-10, CLP-LOG-02)")
class LogRetentionTest {
    private final RuleTester rule = RuleTester.of(new LogRetention());
    private final Fixture good = Fixture.of("aws:cloudwatch/logGroup:LogGroup").with("retentionInDays", 30);

    @Test
    void passesWithAMonth() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithoutALimit() {
        rule.judge(good.without("retentionInDays")).failsAt("retentionInDays").found("nothing");
    }

    @Test
    void failsWhenTooShort() {
        rule.judge(good.with("retentionInDays", 1)).failsAt("retentionInDays").expected("at least 7");
    }

    @Test
    void takesTheUsersMinimum() {
        rule.with("minimumDays", 90).judge(good).failsAt("retentionInDays");
    }

    @Test
    void waitsForAnUnknownValue() {
        rule.judge(good.unknown("retentionInDays")).isUnknownAt("retentionInDays");
    }

    @Test
    void saysNothingOfAGroupThatOnlyDelivers() {
        rule.judge(good.without("retentionInDays").with("logGroupClass", "DELIVERY"))
                .doesNotApply();
    }
}
