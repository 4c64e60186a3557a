package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.regex.Pattern;

/** A rate per second is not a share. */
public final class AlarmErrorsAsShare implements ResourceRule {
    private static final Pattern COUNT = Pattern.compile("HTTPCode_.*_5XX_Count|.*Errors?Count|Errors");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("alarm-errors-as-share", "Alarms on errors compare a share, not a count, with a share")
                .severity(Severity.MEDIUM)
                .why(
                        "A count of errors compared with 0.05 rings at the first error, and an average of it may never ring.")
                .fix(
                        "Divide by RequestCount with metricQueries (errors / requests > 0.05), or use a threshold in whole errors.")
                .checks(Reference.GUIDES, "OPS-03", "CLP-POL-04")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:cloudwatch/metricAlarm:MetricAlarm");
    }

    @Override
    public Verdict judge(ResourceView resource, RuleConfig config) {
        if (resource.get("metricName").texts().stream()
                .noneMatch(name -> COUNT.matcher(name).matches())) {
            return Verdict.notApplicable("it does not compare a count of errors");
        }
        return resource.get("threshold").mustBeAtLeast(1);
    }
}
