package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Aws;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** When somebody must look. */
final class Alarms {
    private static final String METRIC = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String COMPOSITE = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
    private static final List<String> OPERATORS = List.of(
            "GreaterThanOrEqualToThreshold",
            "GreaterThanThreshold",
            "LessThanThreshold",
            "LessThanOrEqualToThreshold",
            "LessThanLowerOrGreaterThanUpperThreshold",
            "LessThanLowerThreshold",
            "GreaterThanUpperThreshold");
    private static final List<String> STATISTICS = List.of("SampleCount", "Average", "Sum", "Minimum", "Maximum");
    /** Namespaces whose metrics say nothing without these dimensions. */
    private static final Map<String, Set<String>> DIMENSIONS = Map.of(
            "AWS/RDS", Set.of("DBInstanceIdentifier", "DBClusterIdentifier", "DatabaseClass", "EngineName"),
            "AWS/ApplicationELB", Set.of("LoadBalancer"),
            "AWS/ECS", Set.of("ClusterName"),
            "AWS/ElastiCache", Set.of("CacheClusterId", "ReplicationGroupId"),
            "AWS/S3", Set.of("BucketName", "SourceBucket"),
            "AWS/SQS", Set.of("QueueName"),
            "AWS/Events", Set.of("RuleName"),
            "AWS/Scheduler", Set.of("ScheduleGroup"),
            "AWS/CloudFront", Set.of("DistributionId"),
            "AWS/NATGateway", Set.of("NatGatewayId"));

    private Alarms() {}

    static Knowledge metric() {
        return Knowledge.of(METRIC)
                .named("name", 255)
                .unordered("alarmActions", "okActions", "insufficientDataActions")
                .fill("actionsEnabled", true)
                .fill("treatMissingData", "missing")
                .id(s -> s.in().text("name", ""))
                .out("arn", s -> s.arn("cloudwatch", "alarm:" + s.in().text("name", "")))
                .check(
                        "alarm-operator",
                        "ValidationError: Value at 'comparisonOperator' failed to satisfy constraint",
                        Rules.oneOf(
                                "comparisonOperator",
                                OPERATORS,
                                "ValidationError: Value '%s' at 'comparisonOperator' failed to satisfy constraint:"
                                        + " Member must satisfy enum value set"))
                .check(
                        "alarm-statistic",
                        "ValidationError: Value at 'statistic' failed to satisfy constraint",
                        Rules.oneOf(
                                "statistic",
                                STATISTICS,
                                "ValidationError: Value '%s' at 'statistic' failed to satisfy constraint: Member must"
                                        + " satisfy enum value set"))
                .check(
                        "alarm-percentile",
                        "ValidationError: The value for parameter ExtendedStatistic is not supported",
                        Rules.matches(
                                "extendedStatistic",
                                "(p|tm|wm|tc|ts)(\\d{1,2}(\\.\\d{1,10})?|100)|IQM|(TM|WM|PR|TC|TS)\\(.*\\)",
                                "ValidationError: The value %s for parameter ExtendedStatistic is not supported",
                                "Use p0.0 to p100."))
                .check(
                        "alarm-one-statistic",
                        "ValidationError: Must specify one of Statistic, ExtendedStatistic or Metrics",
                        Alarms::statistic)
                .check(
                        "alarm-period",
                        "ValidationError: Metric period must be 10, 30 or a multiple of 60",
                        s -> s.in().number("period")
                                .filter(p -> p != 10 && p != 20 && p != 30 && (p < 60 || p % 60 != 0))
                                .ifPresent(p -> s.refuse(
                                        "period",
                                        "ValidationError: The period for the alarm must be 10, 20, 30 or a multiple of"
                                                + " 60 seconds, found "
                                                + p.longValue(),
                                        "Use 60 or 300.")))
                .check(
                        "alarm-window",
                        "ValidationError: Metrics cannot be checked across more than a day (EvaluationPeriods * Period"
                                + " must be <= 86400)",
                        s -> {
                            if (s.in().number("period", 60) * s.in().number("evaluationPeriods", 1)
                                    > (s.in().number("period", 60) >= 3600 ? 604800 : 86400)) {
                                s.refuse(
                                        "evaluationPeriods",
                                        "ValidationError: Metrics cannot be checked across more than a day"
                                                + " (EvaluationPeriods * Period must be <= 86400).",
                                        "Shorten the window.");
                            }
                        })
                .check(
                        "alarm-datapoints",
                        "ValidationError: DatapointsToAlarm must be less than or equal to EvaluationPeriods",
                        s -> {
                            if (s.in().number("datapointsToAlarm", 0) > s.in().number("evaluationPeriods", 1)) {
                                s.refuse(
                                        "datapointsToAlarm",
                                        "ValidationError: DatapointsToAlarm must be less than or equal to"
                                                + " EvaluationPeriods",
                                        "Lower it.");
                            }
                        })
                .check(
                        "alarm-missing-data",
                        "ValidationError: treatMissingData",
                        Rules.oneOf(
                                "treatMissingData",
                                List.of("missing", "ignore", "breaching", "notBreaching"),
                                "ValidationError: The value %s is not supported for TreatMissingData parameter"))
                .check(
                        "alarm-dimensions",
                        "an alarm without the metric's dimensions never sees data",
                        Alarms::dimensions)
                .check("alarm-threshold", "ValidationError: Threshold must be given", s -> {
                    if (!s.in().has("threshold") && !s.in().has("thresholdMetricId")) {
                        s.refuse(
                                "threshold",
                                "ValidationError: One of threshold and thresholdMetricId must be given",
                                "Give threshold.");
                    }
                })
                .check("alarm-action-missing", "ValidationError: Invalid arn … for the alarm's action", s -> List.of(
                                "alarmActions", "okActions", "insufficientDataActions")
                        .forEach(p -> Rules.texts(s.in(), p).stream()
                                .filter(arn -> arn.contains(":sns:")
                                        && s.world().by("arn", arn, Aws.TOPIC).isEmpty())
                                .forEach(arn -> s.refuse(
                                        p,
                                        "ValidationError: Invalid arn " + arn + ": the topic does not exist",
                                        "Refer to the topic's own arn output."))))
                .check(
                        "alarm-action-region",
                        "ValidationError: Invalid region in ARN for the alarm's action",
                        s -> List.of("alarmActions", "okActions", "insufficientDataActions")
                                .forEach(p -> Rules.texts(s.in(), p).stream()
                                        .filter(arn -> arn.startsWith("arn:aws:sns:")
                                                && !arn.startsWith("arn:aws:sns:" + s.region() + ":"))
                                        .forEach(arn -> s.refuse(
                                                p,
                                                "ValidationError: Invalid region " + arn.split(":", -1)[3]
                                                        + " specified. Only " + s.region() + " is supported.",
                                                "Use a topic of the alarm's region."))));
    }

    private static void statistic(Subject s) {
        long given = List.of("statistic", "extendedStatistic").stream()
                .filter(s.in()::has)
                .count();
        boolean queries = s.in().has("metricQueries");
        if (!queries && given != 1) {
            s.refuse(
                    "statistic",
                    "ValidationError: One of `statistic` or `extended_statistic` must be set for a cloudwatch metric"
                            + " alarm",
                    "Give one of them.");
        } else if (!queries && !(s.in().has("metricName") && s.in().has("namespace") && s.in().has("period"))) {
            s.refuse(
                    "metricName", "ValidationError: metricName, namespace and period must be given", "Give all three.");
        } else if (queries && s.in().has("metricName")) {
            s.refuse("metricQueries", "ValidationError: metricQueries conflicts with metricName", "Give one form.");
        }
    }

    private static void dimensions(Subject s) {
        Set<String> wanted = DIMENSIONS.getOrDefault(s.in().text("namespace", ""), Set.of());
        if (s.in().has("metricName")
                && !wanted.isEmpty()
                && s.in().object("dimensions").all().keySet().stream().noneMatch(wanted::contains)) {
            s.refuse(
                    "dimensions",
                    "the alarm would stay INSUFFICIENT_DATA: " + s.in().text("namespace", "") + " publishes "
                            + s.in().text("metricName", "") + " by " + String.join(" or ", new TreeSet<>(wanted)),
                    "Give the dimension.");
        }
    }

    static Knowledge composite() {
        return Knowledge.of(COMPOSITE)
                .named("alarmName", 255)
                .unordered("alarmActions", "okActions")
                .fill("actionsEnabled", true)
                .id(s -> s.in().text("alarmName", ""))
                .out("arn", s -> s.arn("cloudwatch", "alarm:" + s.in().text("alarmName", "")))
                .check(
                        "composite-rule",
                        "ValidationError: AlarmRule was not valid",
                        Rules.matches(
                                "alarmRule",
                                "(?s).*\\b(ALARM|OK|INSUFFICIENT_DATA|TRUE|FALSE)\\b.*",
                                "ValidationError: AlarmRule was not valid: %s",
                                "Write ALARM(name) AND ALARM(other)."))
                .check(
                        "composite-child-missing",
                        "ValidationError: AlarmRule names an alarm that does not exist",
                        s -> {
                            var names = Pattern.compile("(?:ALARM|OK|INSUFFICIENT_DATA)\\(\\s*\"?([^\")]+)\"?\\s*\\)")
                                    .matcher(s.in().text("alarmRule", ""));
                            while (names.find()) {
                                String name = names.group(1).trim();
                                String bare = name.substring(
                                        name.lastIndexOf(":alarm:") < 0 ? 0 : name.lastIndexOf(":alarm:") + 7);
                                if (s.world().find(METRIC, bare).isEmpty()
                                        && s.world().find(COMPOSITE, bare).isEmpty()) {
                                    s.refuse(
                                            "alarmRule",
                                            "ValidationError: Could not save the composite alarm as alarms " + bare
                                                    + " in the alarm rule do not exist",
                                            "Refer to the alarms' own outputs.");
                                }
                            }
                        });
    }
}
