package dev.slipway.components.aws;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.aws.AlarmPlan;
import dev.slipway.planner.aws.MetricPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CloudWatch alarms, and the topic by which they tell people. */
public final class AwsAlarms extends AwsComponent {
    /** Services of AWS that tell people something by a stack's topic. */
    static final List<String> PUBLISHERS =
            List.of("cloudwatch.amazonaws.com", "backup.amazonaws.com", "budgets.amazonaws.com");

    /** Another such service, which asks for more. */
    static final String PROMETHEUS = "aps.amazonaws.com";

    private final Topic topic;
    private final Map<String, MetricAlarm> alarms = new LinkedHashMap<>();

    /**
     * @param values resolves references in dimensions
     * @param key encrypts the messages
     */
    public AwsAlarms(
            String name,
            String topicName,
            List<AlarmPlan> plans,
            List<String> emails,
            ValueResolver values,
            AwsAccount account,
            Output<String> key,
            AwsTags tags,
            ComponentResourceOptions options) {
        super("Alarms", name, Map.of("alarms", plans, "emails", emails), tags, options);
        topic = new Topic(
                name + "-topic",
                TopicArgs.builder()
                        .name(topicName)
                        .kmsMasterKeyId(key)
                        .tags(tags.named(topicName))
                        .build(),
                options());
        new TopicPolicy(
                name + "-topic-policy",
                TopicPolicyArgs.builder()
                        .arn(topic.arn())
                        .policy(PolicyDocument.of(List.of(publishers(account), prometheus(account))))
                        .build(),
                options());
        for (String email : emails) {
            new TopicSubscription(
                    name + "-mail-" + email,
                    TopicSubscriptionArgs.builder()
                            .topic(topic.arn())
                            .protocol("email")
                            .endpoint(email)
                            .build(),
                    options());
        }
        plans.forEach(plan -> alarms.put(plan.key(), alarm(name, plan, values)));
        registerOutputs(Map.of("topic", topic.arn()));
    }

    /** ARN of the topic. */
    public Output<String> topicArn() {
        return topic.arn();
    }

    /** Name of each alarm in CloudWatch. */
    public Map<String, Output<String>> names() {
        Map<String, Output<String>> names = new LinkedHashMap<>();
        alarms.forEach((key, alarm) -> names.put(key, alarm.name()));
        return names;
    }

    private Statement publishers(AwsAccount account) {
        return new Statement(
                        "Publish",
                        "Allow",
                        Map.of("Service", PUBLISHERS),
                        List.of("sns:Publish"),
                        List.of(topic.arn()),
                        Map.of())
                .when("StringEquals", "aws:SourceAccount", account.id());
    }

    /** Its alert manager asks the topic before it publishes (AWS, "Giving Amazon Managed Service for Prometheus permission"). */
    private Statement prometheus(AwsAccount account) {
        return Statement.service(
                        "PublishOwnMetrics",
                        PROMETHEUS,
                        List.of("sns:Publish", "sns:GetTopicAttributes"),
                        List.of(topic.arn()))
                .when("StringEquals", "aws:SourceAccount", account.id());
    }

    private MetricAlarm alarm(String name, AlarmPlan plan, ValueResolver values) {
        MetricAlarmArgs.Builder args = MetricAlarmArgs.builder()
                .name(plan.name())
                .alarmDescription(
                        plan.summary() + " (" + plan.severity().name().toLowerCase(java.util.Locale.ROOT) + ")")
                .comparisonOperator(plan.comparison())
                .threshold(plan.threshold())
                .evaluationPeriods(plan.periods())
                .datapointsToAlarm(plan.periods())
                .treatMissingData(plan.missing())
                .alarmActions(topic.arn().applyValue(List::of))
                .okActions(topic.arn().applyValue(List::of))
                .tags(tags().named(plan.name()));
        plan.expression()
                .ifPresentOrElse(
                        expression -> args.metricQueries(AlarmQueries.of(plan, expression, values)),
                        () -> single(args, plan, values));
        return new MetricAlarm(name + "-" + plan.key(), args.build(), options());
    }

    private static void single(MetricAlarmArgs.Builder args, AlarmPlan plan, ValueResolver values) {
        MetricPlan metric = plan.metrics().values().iterator().next();
        args.namespace(metric.namespace()).metricName(metric.name()).period(plan.periodSeconds());
        args.dimensions(AlarmQueries.dimensions(metric, values));
        if (metric.statistic().startsWith("p")) {
            args.extendedStatistic(metric.statistic());
        } else {
            args.statistic(metric.statistic());
        }
    }
}
