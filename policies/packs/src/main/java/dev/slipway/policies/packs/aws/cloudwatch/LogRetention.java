package dev.slipway.policies.packs.aws.cloudwatch;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** Neither for ever nor gone tomorrow. */
public final class LogRetention implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("log-retention", "Log groups keep their logs for a stated time")
                .severity(Severity.MEDIUM)
                .why("Logs without a limit are kept and paid for ever; too short a time leaves nothing to "
                        + "look into.")
                .fix("Set retentionInDays, such as 30.")
                .checks(Reference.GUIDES, "OPS-08", "REL-21", "COMP-03", "CLV-CHK-18", "ALX-CHK-10", "CLP-LOG-02")
                .config(ConfigSchema.integer("minimumDays", 7, "Days that logs are kept at least"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:cloudwatch/logGroup:LogGroup");
    }

    @Override
    public Verdict judge(ResourceView group, RuleConfig config) {
        if (group.get("logGroupClass").texts().contains("DELIVERY")) {
            return Verdict.notApplicable("CloudWatch keeps what it only delivers for two days, whatever is set");
        }
        return group.get("retentionInDays").mustBeAtLeast(config.integer("minimumDays"));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("retentionInDays", 30).onlyOnRequest());
    }
}
