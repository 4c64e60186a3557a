package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.planner.aws.AlarmPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A stack's alarms: those of its own region, and those on metrics that AWS tells in another one. An alarm reads the metrics and tells the topics of its
 * own region only (Amazon CloudWatch User Guide, "Using Amazon CloudWatch alarms"), so that each region has a topic, and people are asked to subscribe
 * to each.
 */
final class StackAlarms {
    private final AwsStack stack;
    private final AwsAlarms here;
    private final Map<String, Output<String>> names = new LinkedHashMap<>();

    StackAlarms(AwsStack stack) {
        this.stack = stack;
        here = alarms(Optional.empty());
        names.putAll(here.names());
        TreeSet<String> others = new TreeSet<>();
        stack.plan().alarms().forEach(alarm -> alarm.region().ifPresent(others::add));
        others.forEach(region -> names.putAll(alarms(Optional.of(region)).names()));
    }

    /** Topic of the stack's own region. */
    Output<String> topicArn() {
        return here.topicArn();
    }

    /** Name of each alarm in CloudWatch. */
    List<Output<String>> names() {
        return List.copyOf(names.values());
    }

    private AwsAlarms alarms(Optional<String> elsewhere) {
        List<AlarmPlan> plans = stack.plan().alarms().stream()
                .filter(alarm -> alarm.region().equals(elsewhere))
                .toList();
        return new AwsAlarms(
                elsewhere.map(region -> "alarms-" + region).orElse("alarms"),
                stack.plan().prefix(),
                plans,
                stack.plan().alarmEmails(),
                stack.values(),
                stack.account(),
                elsewhere
                        .map(region -> stack.regions().replica(region).keyArn())
                        .orElseGet(stack::keyArn),
                stack.commonTags(),
                elsewhere.map(region -> stack.regions().below(region)).orElseGet(stack::below));
    }
}
