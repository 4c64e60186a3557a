package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Caches ring when they throw entries away (CLP-POL-05, KAR-POL-09, OPS-05)")
class RedisEvictionsAlarmTest {
    private final RuleTester rule = RuleTester.of(new RedisEvictionsAlarm());
    private final Fixture good = Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup");
    private final Fixture alarm = Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
            .with("namespace", "AWS/ElastiCache")
            .with("metricName", "Evictions");

    @Test
    void passesWithAnAlarm() {
        rule.judge(good, alarm).passes();
    }

    @Test
    void failsWithoutOne() {
        rule.judge(good, alarm.with("metricName", "CPUUtilization")).failsAt("").found("no alarm on Evictions");
    }

    @Test
    void metricMathCounts() {
        rule.judge(
                        good,
                        alarm.without("metricName")
                                .withJson(
                                        "metricQueries",
                                        """
            [{"id": "m", "metric": {"metricName": "Evictions"}}]"""))
                .passes();
    }

    @Test
    void waitsForAnUnknownMetric() {
        rule.judge(good, alarm.unknown("metricName")).isUnknownAt("");
    }
}
