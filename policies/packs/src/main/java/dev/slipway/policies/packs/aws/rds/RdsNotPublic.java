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

/** A public address puts the database one password away from anybody. */
public final class RdsNotPublic implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("rds-not-public", "RDS databases have no public address")
                .severity(Severity.CRITICAL)
                .why("A database with a public address is one leaked password or one open port away from "
                        + "everybody.")
                .fix("Set publiclyAccessible: false and place the database in private subnets.")
                .checks(Reference.GUIDES, "SEC-13", "KAR-NET-03")
                .checks(Reference.FSBP, "RDS.2")
                .checks(Reference.CIS_AWS, "2.2.3")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance");
    }

    @Override
    public Verdict judge(ResourceView database, RuleConfig config) {
        return database.get("publiclyAccessible").mustNotBeTrue();
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("publiclyAccessible", false).onlyOnRequest());
    }
}
