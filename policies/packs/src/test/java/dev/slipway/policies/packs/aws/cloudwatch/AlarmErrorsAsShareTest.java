package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alarms on errors compare a share, not a count, with a share (OPS-03, CLP-POL-04)")
class AlarmErrorsAsShareTest {
    private final RuleTester rule = RuleTester.of(new AlarmErrorsAsShare());
    private final Fixture good = Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
            .with("metricName", "HTTPCode_Target_5XX_Count")
            .with("statistic", "Sum")
            .with("threshold", 10);

    @Test
    void passesWithWholeErrors() {
        rule.judge(good).passes();
    }

    @Test
    void failsWithAShare() {
        rule.judge(good.with("threshold", 0.05))
                .failsAt("threshold")
                .found("0.05")
                .expected("at least 1");
    }

    @Test
    void aQuotientIsRight() {
        rule.judge(
                        good.without("metricName")
                                .with("threshold", 0.05)
                                .withJson(
                                        "metricQueries",
                                        """
            [{"id": "share", "expression": "errors / requests", "returnData": true}]"""))
                .doesNotApply();
    }

    @Test
    void waitsForAnUnknownThreshold() {
        rule.judge(good.unknown("threshold")).isUnknownAt("threshold");
    }
}
