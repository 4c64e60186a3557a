package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** An alarm is a message, not a colour. */
public final class AlarmHasActions implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("alarm-has-actions", "Alarms tell somebody")
                .severity(Severity.MEDIUM)
                .why("An alarm without an action changes its colour where nobody looks.")
                .fix("Set alarmActions to an SNS topic with subscribers.")
                .checks(Reference.GUIDES, "OPS-07", "CLV-CHK-15", "ALX-CHK-05")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:cloudwatch/metricAlarm:MetricAlarm", "aws:cloudwatch/compositeAlarm:CompositeAlarm");
    }

    @Override
    public Verdict judge(ResourceView alarm, RuleConfig config) {
        return Verdict.all(
                alarm.get("alarmActions").isUnknown()
                        ? Verdict.pass()
                        : alarm.get("alarmActions").mustNotBeEmpty(),
                alarm.get("actionsEnabled").isSet()
                        ? alarm.get("actionsEnabled").mustBeTrue()
                        : Verdict.pass());
    }
}
