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

/** Minor versions carry security fixes. */
public final class RdsAutoMinorUpgrade implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-auto-minor-upgrade", "RDS databases install minor versions by themselves")
                .severity(Severity.MEDIUM)
                .why("Minor versions carry the security fixes of the database.")
                .fix("Set autoMinorVersionUpgrade: true, which is also the default.")
                .checks(Reference.GUIDES, "SEC-17", "CLP-CHK-04")
                .checks(Reference.FSBP, "RDS.13")
                .checks(Reference.CIS_AWS, "2.2.2")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance");
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        return database.get("autoMinorVersionUpgrade").known(set -> set.isSet() ? set.mustBeTrue() : Verdict.pass());
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("autoMinorVersionUpgrade", true));
    }
}
