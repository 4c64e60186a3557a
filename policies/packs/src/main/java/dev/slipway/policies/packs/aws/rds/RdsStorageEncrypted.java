package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;

/** Encryption at rest cannot be switched on later without a copy, so it must be there from the first day. */
public final class RdsStorageEncrypted extends PropertyRule {
    public RdsStorageEncrypted() {
        super(
                RuleInfo.of("rds-storage-encrypted", "RDS databases are encrypted at rest")
                        .severity(Severity.HIGH)
                        .why("Snapshots and discarded disks of an unencrypted database can be read by whoever gets "
                                + "hold of them.")
                        .fix("Set storageEncrypted: true. An existing database must be restored from an encrypted "
                                + "copy of its snapshot.")
                        .checks(Reference.GUIDES, "SEC-15", "REL-15")
                        .checks(Reference.FSBP, "RDS.3")
                        .checks(Reference.CIS_AWS, "2.2.1"),
                List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster"),
                "storageEncrypted",
                PropertyView::mustBeTrue);
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        return database.get("replicateSourceDb").isSet()
                        && !database.get("storageEncrypted").isFalse()
                ? Verdict.notApplicable("a read replica is encrypted as its source is")
                : super.judge(database, config);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("storageEncrypted", true).onlyOnRequest());
    }
}
