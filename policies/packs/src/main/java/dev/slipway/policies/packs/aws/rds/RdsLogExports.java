package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The log has to leave the instance to outlive it. */
public final class RdsLogExports implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-log-exports", "RDS for PostgreSQL sends its log to CloudWatch")
                .severity(Severity.MEDIUM)
                .why("Without the log nobody can tell afterwards who connected and what failed.")
                .fix("Set enabledCloudwatchLogsExports: [postgresql, upgrade].")
                .checks(Reference.GUIDES, "OPS-08", "KAR-LOG-02", "CLV-CHK-12", "CLV-CHK-19")
                .checks(Reference.FSBP, "RDS.36")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance");
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        boolean postgres = database.get("engine").texts().stream().allMatch(engine -> engine.contains("postgres"));
        return postgres
                ? database.get("enabledCloudwatchLogsExports").mustContain("postgresql")
                : Verdict.notApplicable("another engine than PostgreSQL");
    }
}
