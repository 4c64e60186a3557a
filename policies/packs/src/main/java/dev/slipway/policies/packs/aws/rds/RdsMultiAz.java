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

/** The loss of one zone must not take the database with it. */
public final class RdsMultiAz extends PropertyRule {
    public RdsMultiAz() {
        super(
                RuleInfo.of("rds-multi-az", "RDS databases fail over to a second zone")
                        .severity(Severity.MEDIUM)
                        .why("A database in one zone is down for as long as that zone is.")
                        .fix("Set multiAz: true. It about doubles the price of the instance.")
                        .checks(Reference.GUIDES, "REL-08")
                        .checks(Reference.FSBP, "RDS.5")
                        .checks(Reference.CIS_AWS, "2.2.4"),
                List.of("aws:rds/instance:Instance"),
                "multiAz",
                PropertyView::mustBeTrue);
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        return database.get("replicateSourceDb").isSet()
                ? Verdict.notApplicable("a read replica is itself a copy")
                : super.judge(database, config);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("multiAz", true).onlyOnRequest());
    }
}
