package dev.slipway.policies.packs.aws.sns;

import dev.slipway.policies.testkit.Fixture;
import dev.slipway.policies.testkit.RuleTester;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Topics of alarms have somebody who listens (OPS-07, CLV-CHK-15)")
class SnsTopicHasSubscriberTest {
    private final RuleTester rule = RuleTester.of(new SnsTopicHasSubscriber());
    private final Fixture good = Fixture.of("aws:sns/topic:Topic");
    private final Fixture alarm =
            Fixture.of("aws:cloudwatch/metricAlarm:MetricAlarm").refersTo(good, "alarmActions");
    private final Fixture subscription =
            Fixture.of("aws:sns/topicSubscription:TopicSubscription").refersTo(good, "topic");

    @Test
    void passesWithASubscriber() {
        rule.judge(good, alarm, subscription).passes();
    }

    @Test
    void failsWithout() {
        rule.judge(good, alarm).failsAt("");
    }

    @Test
    void otherTopicsMayBeSilent() {
        rule.judge(good).doesNotApply();
    }

    @Test
    void looksAtTopicsOfCompositeAlarmsToo() {
        Fixture composite =
                Fixture.of("aws:cloudwatch/compositeAlarm:CompositeAlarm").refersTo(good, "alarmActions");
        rule.judge(good, composite).failsAt("");
        rule.judge(good, composite, subscription).passes();
    }
}
