package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Users should not be the alarm. */
public final class AlarmsCoverServices implements StackRule {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    /** ElastiCache names its metrics by node: the replication group's name and a number. */
    private static final Pattern NODE = Pattern.compile("-\\d{3}$");

    private static boolean names(ResourceView alarm, ResourceView service) {
        List<String> own = Stream.of("identifier", "id", "name", "replicationGroupId", "arnSuffix")
                .flatMap(key -> service.get(key).texts().stream())
                .toList();
        return Stream.concat(
                        alarm.get("dimensions").fields().values().stream(),
                        alarm.get("metricQueries").items().stream()
                                .flatMap(query -> query.get("metric", "dimensions").fields().values().stream()))
                .flatMap(value -> value.texts().stream())
                .anyMatch(value ->
                        own.contains(value) || own.contains(NODE.matcher(value).replaceFirst("")));
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
        return List.of(
                "aws:rds/instance:Instance",
                "aws:elasticache/replicationGroup:ReplicationGroup",
                "aws:lb/loadBalancer:LoadBalancer",
                "aws:ecs/service:Service");
    }

    @Override
    public Verdict judge(ResourceView service, StackView stack, RuleConfig config) {
        boolean covered = !stack.linked(service, "dimensions", ALARM).certain().isEmpty()
                || !stack.linked(service, "metricQueries", ALARM).certain().isEmpty()
                || stack.ofType(ALARM).stream().anyMatch(alarm -> names(alarm, service));
        boolean open = stack.ofType(ALARM).stream()
                .anyMatch(alarm -> alarm.get("dimensions").hasUnknown()
                        && alarm.edges().byProperty().isEmpty());
        if (covered) {
            return Verdict.pass();
        }
        return open
                ? Verdict.unknown("")
                : Verdict.fail("", "no alarm that names it", "a MetricAlarm with its dimension");
    }
}
