package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Databases, caches, load balancers and services have alarms (OPS-02, OPS-03, OPS-04, OPS-05, CLV-CHK-15, ALX-CHK-05, KAR-CHK-06, CLV-CHK-11, KAR-POL-10)")
class AlarmsCoverServicesTest {
    private final RuleTester rule = RuleTester.of(new AlarmsCoverServices());
    private final Fixture good = Fixture.of("aws:rds/instance:Instance").with("identifier", "app-db");
    private final Fixture alarm =
            Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm").refersTo(good, "dimensions");

    @Test
    void passesWithAnAlarm() {
        rule.judge(good, alarm).passes();
    }

    @Test
    void passesWhenNamed() {
        rule.judge(
                        good,
                        Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                                .with("dimensions.DBInstanceIdentifier", "app-db"))
                .passes();
    }

    @Test
    void passesWithAMetricExpression() {
        rule.judge(good, Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm").refersTo(good, "metricQueries"))
                .passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good).failsAt("").found("no alarm that names it");
    }

    @Test
    void anAlarmOfAnotherDoesNotCount() {
        rule.judge(
                        good,
                        Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                                .refersTo(good.named("other"), "dimensions"))
                .failsAt("");
    }

    @Test
    void anAlarmOnAServiceOfTheSameNameDoesNotCount() {
        rule.judge(good, Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm").with("dimensions.ServiceName", "app-db"))
                .failsAt("");
        rule.judge(
                        good,
                        Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                                .with("dimensions.DBInstanceIdentifier", "app-db-001"))
                .failsAt("");
    }

    @Test
    void anAlarmOnANodeOfTheCacheCounts() {
        rule.judge(
                        Fixture.of("aws:elasticache/replicationGroup:ReplicationGroup")
                                .with("replicationGroupId", "app-cache"),
                        Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                                .with("dimensions.CacheClusterId", "app-cache-001"))
                .passes();
    }

    @Test
    void looksAtLoneClustersOfCachesToo() {
        Fixture cluster = Fixture.of("aws:elasticache/cluster:Cluster").with("clusterId", "pages-001");
        Fixture watching =
                Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm").with("dimensions.CacheClusterId", "pages-001");
        rule.judge(cluster, watching).passes();
        rule.judge(cluster).failsAt("");
        rule.judge(cluster.with("replicationGroupId", "app")).doesNotApply();
    }
}
