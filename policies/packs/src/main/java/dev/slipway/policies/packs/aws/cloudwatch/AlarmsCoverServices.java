package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.packs.aws.elasticache.Caches;
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
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Users should not be the alarm. */
public final class AlarmsCoverServices implements StackRule {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    /** ElastiCache names its metrics by node: the replication group's name and a number. */
    private static final Pattern NODE = Pattern.compile("-\\d{3}$");

    /** By which dimensions CloudWatch knows a resource; an alarm on a service does not watch the database of the same name. */
    private static final Map<String, List<String>> DIMENSIONS = Map.of(
            "aws:rds/instance:Instance",
            List.of("DBInstanceIdentifier"),
            Caches.GROUP,
            List.of("CacheClusterId", "ReplicationGroupId"),
            Caches.CLUSTER,
            List.of("CacheClusterId"),
            "aws:lb/loadBalancer:LoadBalancer",
            List.of("LoadBalancer"),
            "aws:ecs/service:Service",
            List.of("ServiceName"));

    /** What the dimensions of all alarms name: the dimension and the value. */
    private record Watched(Set<String> names) {
        static Watched of(StackView stack) {
            Set<String> names = new HashSet<>();
            for (ResourceView alarm : stack.ofType(ALARM)) {
                Stream.concat(
                                alarm.get("dimensions").fields().entrySet().stream(),
                                alarm.get("metricQueries").items().stream()
                                        .flatMap(query ->
                                                query.get("metric", "dimensions").fields().entrySet().stream()))
                        .forEach(dimension -> dimension.getValue().texts().forEach(value -> {
                            names.add(dimension.getKey() + "=" + value);
                            names.add(named(dimension.getKey(), value));
                        }));
            }
            return new Watched(names);
        }

        private static String named(String dimension, String value) {
            String name =
                    dimension.equals("CacheClusterId") ? NODE.matcher(value).replaceFirst("") : value;
            return dimension + "=" + name;
        }

        boolean covers(ResourceView service) {
            return Stream.of("identifier", "id", "name", "replicationGroupId", "clusterId", "arnSuffix")
                    .flatMap(key -> service.get(key).texts().stream())
                    .anyMatch(name -> DIMENSIONS.getOrDefault(service.type(), List.of()).stream()
                            .anyMatch(dimension -> names.contains(dimension + "=" + name)));
        }
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.of("alarms-cover-services", "Databases, caches, load balancers and services have alarms")
                .severity(Severity.HIGH)
                .why("A full disk or a dead service is otherwise noticed by the users.")
                .fix("Add a MetricAlarm whose dimensions name the resource.")
                .checks(
                        Reference.GUIDES,
                        "OPS-02",
                        "OPS-03",
                        "OPS-04",
                        "OPS-05",
                        "CLV-CHK-15",
                        "ALX-CHK-05",
                        "KAR-CHK-06",
                        "CLV-CHK-11",
                        "KAR-POL-10")
                .build();
    }

    @Override
    public List<String> types() {
        return DIMENSIONS.keySet().stream().sorted().toList();
    }

    @Override
    public Verdict judge(ResourceView service, StackView stack, RuleConfig config) {
        return Caches.ofMember(service).orElseGet(() -> covered(service, stack));
    }

    private static Verdict covered(ResourceView service, StackView stack) {
        boolean covered = !stack.linked(service, "dimensions", ALARM).certain().isEmpty()
                || !stack.linked(service, "metricQueries", ALARM).certain().isEmpty()
                || stack.once("names in alarms", Watched.class, Watched::of).covers(service);
        if (covered) {
            return Verdict.pass();
        }
        boolean open = stack.once("an open alarm", Boolean.class, AlarmsCoverServices::hasOpenAlarm);
        return open
                ? Verdict.unknown("")
                : Verdict.fail("", "no alarm that names it", "a MetricAlarm with its dimension");
    }

    private static boolean hasOpenAlarm(StackView stack) {
        return stack.ofType(ALARM).stream()
                .anyMatch(alarm -> alarm.get("dimensions").hasUnknown()
                        && alarm.edges().byProperty().isEmpty());
    }
}
