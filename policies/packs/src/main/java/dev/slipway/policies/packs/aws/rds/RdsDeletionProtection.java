package dev.slipway.policies.packs.aws.rds;

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

/** A database must take two decisions to delete, not one. */
public final class RdsDeletionProtection implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-deletion-protection", "RDS databases are protected from deletion")
                .severity(Severity.HIGH)
                .why("One wrong destroy takes the data with it.")
                .fix("Set deletionProtection: true.")
                .checks(Reference.GUIDES, "REL-07")
                .checks(Reference.FSBP, "RDS.8")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        return database.get("deletionProtection").mustBeTrue();
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("deletionProtection", true));
    }
}
