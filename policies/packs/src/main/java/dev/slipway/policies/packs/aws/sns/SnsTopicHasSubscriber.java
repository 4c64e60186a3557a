package dev.slipway.policies.packs.aws.sns;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** An alarm that nobody hears is none. */
public final class SnsTopicHasSubscriber implements StackRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("sns-topic-has-subscriber", "Topics of alarms have somebody who listens")
                .severity(Severity.MEDIUM)
                .why("A topic without subscribers swallows the alarm.")
                .fix("Add a TopicSubscription for the topic.")
                .checks(Reference.GUIDES, "OPS-07", "CLV-CHK-15")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:sns/topic:Topic");
    }

    @Override
    public Verdict judge(ResourceView topic, StackView stack, RuleConfig config) {
        boolean forAlarms = !stack.linked(
                        topic,
                        "alarmActions",
                        "aws:cloudwatch/metricAlarm:MetricAlarm",
                        "aws:cloudwatch/compositeAlarm:CompositeAlarm")
                .certain()
                .isEmpty();
        return forAlarms
                ? stack.linked(topic, "topic", "aws:sns/topicSubscription:TopicSubscription")
                        .mustExist("", "a TopicSubscription for it")
                : Verdict.notApplicable("no alarm of this stack uses it");
    }
}
