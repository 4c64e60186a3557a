package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ElastiCache tells its metrics by node, and a failover makes another node the primary. */
class CacheAlarmsTest {
    @ParameterizedTest
    @ValueSource(strings = {"redis-full-redis", "high-cpu-redis", "evictions-redis", "replication-lag-redis"})
    void anAlarmOnACacheRingsWhicheverNodeIsThePrimary(String key) {
        AlarmPlan alarm = alarm(Environment.PROD, key);

        assertThat(alarm.metrics().values())
                .extracting(MetricPlan::dimensions)
                .containsExactly(node("signalcraft-prod-redis-001"), node("signalcraft-prod-redis-002"));
        assertThat(alarm.expression()).contains("MAX([node1, node2])");
    }

    @Test
    void aSingleNodeNeedsNoMath() {
        AlarmPlan alarm = alarm(Environment.DEV, "evictions-redis");

        assertThat(alarm.metrics().values())
                .extracting(MetricPlan::dimensions)
                .containsExactly(node("signalcraft-dev-redis-001"));
        assertThat(alarm.expression()).isEqualTo(Optional.empty());
    }

    private static Map<String, Value> node(String id) {
        return Map.of("CacheClusterId", Value.literal(id));
    }

    private static AlarmPlan alarm(Environment environment, String key) {
        return AppsOnAws.plan("signalcraft", environment).alarms().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
