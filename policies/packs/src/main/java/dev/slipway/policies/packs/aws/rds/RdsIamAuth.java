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
import java.util.regex.Pattern;

/** What expires by itself need not be rotated. */
public final class RdsIamAuth extends PropertyRule {
    private static final Pattern NOT_OF = Pattern.compile("(custom-)?(oracle|sqlserver|db2)-.*");

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
    public Verdict judge(ResourceView database, RuleConfig config) {
        return database.get("engine").texts().stream().anyMatch(NOT_OF.asMatchPredicate())
                ? Verdict.notApplicable("an engine that knows no IAM tokens")
                : super.judge(database, config);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("iamDatabaseAuthenticationEnabled", true));
    }
}
