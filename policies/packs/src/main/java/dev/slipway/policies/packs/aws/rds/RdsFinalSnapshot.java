package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Deleting a database must leave a way back. */
public final class RdsFinalSnapshot extends PropertyRule {
    public RdsFinalSnapshot() {
        super(
                RuleInfo.of("rds-final-snapshot", "RDS databases leave a last snapshot behind")
                        .severity(Severity.HIGH)
                        .why("Without a last snapshot a deleted database is gone for good.")
                        .fix("Set skipFinalSnapshot: false and finalSnapshotIdentifier.")
                        .checks(Reference.GUIDES, "REL-07"),
                List.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster"),
                "skipFinalSnapshot",
                PropertyView::mustNotBeTrue);
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        return database.get("replicateSourceDb").isSet()
                ? Verdict.notApplicable("RDS takes no last snapshot of a read replica")
                : super.judge(database, config);
    }
}
