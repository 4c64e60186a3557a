package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
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

/** Backups also give point-in-time recovery, which a recovery point of minutes needs. */
public final class RdsBackupRetention implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-backup-retention", "RDS databases keep automatic backups")
                .severity(Severity.HIGH)
                .why("Point-in-time recovery reaches back only as far as the automatic backups do; without "
                        + "them a mistake is final.")
                .fix("Set backupRetentionPeriod to the days you may need to go back, at least 7.")
                .checks(
                        Reference.GUIDES,
                        "REL-09",
                        "REL-10",
                        "REL-11",
                        "CLP-DB-02",
                        "CLV-CHK-13",
                        "KAR-CHK-05",
                        "SIG-POL-09",
                        "CLP-POL-09")
                .checks(Reference.FSBP, "RDS.11")
                .config(ConfigSchema.integer("minimumDays", 7, "Days that automatic backups are kept at least"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        PropertyView retention = database.get("backupRetentionPeriod");
        boolean replica = database.get("replicateSourceDb").isSet();
        return replica
                ? Verdict.notApplicable("a read replica is restored from its source")
                : retention.mustBeAtLeast(config.integer("minimumDays"));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("backupRetentionPeriod", 7).onlyOnRequest());
    }
}
