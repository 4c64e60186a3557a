package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A full cache throws away sessions without a word. */
public final class RedisEvictionsAlarm implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("redis-evictions-alarm", "Caches ring when they throw entries away")
                .severity(Severity.MEDIUM)
                .why(
                        "A cache that evicts drops sessions and rate-limit counters; users are logged out and nobody knows why.")
                .fix("Add a MetricAlarm on Evictions in AWS/ElastiCache whose dimensions name the cache.")
                .checks(Reference.GUIDES, "CLP-POL-05", "KAR-POL-09", "OPS-05")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:elasticache/replicationGroup:ReplicationGroup");
    }

    @Override
    public Verdict judge(ResourceView resource, StackView stack, RuleConfig config) {
        List<ResourceView> alarms = stack.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
        if (alarms.stream().anyMatch(RedisEvictionsAlarm::watchesEvictions)) {
            return Verdict.pass();
        }
        return alarms.stream().anyMatch(alarm -> alarm.get("metricName").isUnknown())
                ? Verdict.unknown("")
                : Verdict.fail("", "no alarm on Evictions", "a MetricAlarm on Evictions");
    }

    private static boolean watchesEvictions(ResourceView alarm) {
        return alarm.get("metricName").texts().contains("Evictions")
                || alarm.get("metricQueries").items().stream()
                        .anyMatch(query ->
                                query.get("metric", "metricName").texts().contains("Evictions"));
    }
}
