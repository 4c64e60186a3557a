package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** What expires by itself need not be rotated. */
public final class RdsIamAuth extends PropertyRule {
    public RdsIamAuth() {
        super(
                RuleInfo.of("rds-iam-auth", "RDS accepts IAM tokens instead of passwords")
                        .severity(Severity.LOW)
                        .why("A token lives a quarter of an hour; a password lives until somebody changes it.")
                        .fix("Set iamDatabaseAuthenticationEnabled: true, and let the application ask for tokens.")
                        .checks(Reference.GUIDES, "SEC-04")
                        .checks(Reference.FSBP, "RDS.10"),
                List.of("aws:rds/instance:Instance"),
                "iamDatabaseAuthenticationEnabled",
                PropertyView::mustBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("iamDatabaseAuthenticationEnabled", true));
    }
}
