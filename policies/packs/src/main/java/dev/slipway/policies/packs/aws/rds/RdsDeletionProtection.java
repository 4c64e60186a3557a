package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** A database must take two decisions to delete, not one. */
public final class RdsDeletionProtection extends PropertyRule {
    public RdsDeletionProtection() {
        super(
                RuleInfo.of("rds-deletion-protection", "RDS databases are protected from deletion")
                        .severity(Severity.HIGH)
                        .why("One wrong destroy takes the data with it.")
                        .fix("Set deletionProtection: true.")
                        .checks(Reference.GUIDES, "REL-07")
                        .checks(Reference.FSBP, "RDS.8"),
                List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster"),
                "deletionProtection",
                PropertyView::mustBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("deletionProtection", true));
    }
}
