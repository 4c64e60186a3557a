package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A full cache throws away sessions without a word. */
public final class RedisEvictionsAlarm implements StackRule {
    private static final String EVICTIONS = "Evictions";

    /** ElastiCache names its metrics by node: the replication group's name and a number. */
    private static final Pattern NODE = Pattern.compile("-\\d{3}$");

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
        return Caches.types();
    }

    @Override
    public Verdict judge(ResourceView cache, StackView stack, RuleConfig config) {
        return Caches.ofMember(cache).orElseGet(() -> watched(cache, stack));
    }

    private static Verdict watched(ResourceView cache, StackView stack) {
        Watched watched = stack.once("caches watched for evictions", Watched.class, Watched::of);
        if (watched.covers(cache)) {
            return Verdict.pass();
        }
        return watched.open
                ? Verdict.unknown("")
                : Verdict.fail("", "no alarm on Evictions that names it", "a MetricAlarm on Evictions");
    }

    /**
     * What alarms on evictions watch.
     *
     * @param names of caches, by their dimensions
     * @param behind URNs of what the dimensions come from
     * @param open whether an alarm may yet turn out to watch one more
     */
    private record Watched(Set<String> names, Set<String> behind, boolean open) {
        static Watched of(StackView stack) {
            Set<String> names = new HashSet<>();
            Set<String> behind = new HashSet<>();
            boolean open = false;
            for (ResourceView alarm : stack.ofType("aws:cloudwatch/metricAlarm:MetricAlarm")) {
                open |= alarm.get("metricName").isUnknown()
                        || alarm.get("metricQueries").isUnknown();
                if (alarm.get("metricName").texts().contains(EVICTIONS)) {
                    open |= add(alarm, "dimensions", alarm.get("dimensions"), names, behind);
                }
                for (PropertyView query : alarm.get("metricQueries").items()) {
                    if (query.get("metric", "metricName").texts().contains(EVICTIONS)) {
                        open |= add(alarm, "metricQueries", query.get("metric", "dimensions"), names, behind);
                    }
                }
            }
            return new Watched(names, behind, open);
        }

        /** Whether it stays open which cache is meant. */
        private static boolean add(
                ResourceView alarm, String property, PropertyView dimensions, Set<String> names, Set<String> behind) {
            Set<String> sources = alarm.edges().byProperty().getOrDefault(property, Set.of());
            behind.addAll(sources);
            dimensions.fields().forEach((dimension, value) -> value.texts().forEach(text -> {
                names.add(text);
                names.add(NODE.matcher(text).replaceFirst(""));
            }));
            return sources.isEmpty() && dimensions.hasUnknown();
        }

        boolean covers(ResourceView cache) {
            return behind.contains(cache.urn())
                    || Stream.of("replicationGroupId", "clusterId", "id")
                            .flatMap(key -> cache.get(key).texts().stream())
                            .anyMatch(names::contains);
        }
    }
}
