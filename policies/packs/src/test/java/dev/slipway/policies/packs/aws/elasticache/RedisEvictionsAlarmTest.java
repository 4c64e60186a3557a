package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Caches ring when they throw entries away (CLP-POL-05, KAR-POL-09, OPS-05)")
class RedisEvictionsAlarmTest {
    private final RuleTester rule = RuleTester.of(new RedisEvictionsAlarm());
    private final Fixture good =
            Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup").with("replicationGroupId", "app");
    private final Fixture alarm = Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
            .with("namespace", "AWS/ElastiCache")
            .with("metricName", "Evictions")
            .with("dimensions.CacheClusterId", "app-001");

    @Test
    void passesWithAnAlarm() {
        rule.judge(good, alarm).passes();
    }

    @Test
    void passesWithAnAlarmWhoseDimensionComesFromTheCache() {
        rule.judge(good, alarm.without("dimensions").refersTo(good, "dimensions"))
                .passes();
    }

    @Test
    void failsWithoutOne() {
        rule.judge(good, alarm.with("metricName", "CPUUtilization"))
                .failsAt("")
                .found("no alarm on Evictions that names it");
    }

    @Test
    void anAlarmOnAnotherCacheRingsForThatOne() {
        rule.judge(good, alarm.with("dimensions.CacheClusterId", "other-001")).failsAt("");
        rule.judge(good, alarm.without("dimensions")).failsAt("");
    }

    @Test
    void metricMathCounts() {
        rule.judge(
                        good,
                        alarm.without("metricName")
                                .without("dimensions")
                                .withJson(
                                        "metricQueries",
                                        """
            [{"id": "m", "metric": {"metricName": "Evictions", "dimensions": {"CacheClusterId": "app-001"}}}]"""))
                .passes();
    }

    @Test
    void waitsForAnUnknownMetric() {
        rule.judge(good, alarm.unknown("metricName")).isUnknownAt("");
        rule.judge(good, alarm.unknown("dimensions")).isUnknownAt("");
    }

    @Test
    void looksAtClustersByTheirWholeName() {
        Fixture cluster = Fixture.of(Caches.CLUSTER).with("engine", "memcached").with("clusterId", "pages-001");
        rule.judge(cluster, alarm.with("dimensions.CacheClusterId", "pages-001"))
                .passes();
        rule.judge(cluster, alarm).failsAt("");
        rule.judge(cluster.refersTo(good, "replicationGroupId"), good).doesNotApply();
    }
}
