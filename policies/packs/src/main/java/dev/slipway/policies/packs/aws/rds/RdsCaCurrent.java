package dev.slipway.policies.packs.aws.rds;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** The older authorities have expired. */
public final class RdsCaCurrent extends PropertyRule {
    public RdsCaCurrent() {
        super(
                RuleInfo.of("rds-ca-current", "RDS databases present a certificate that is still valid")
                        .severity(Severity.MEDIUM)
                        .why("Clients that check certificates cannot connect once rds-ca-2019 has expired.")
                        .fix("Set caCertIdentifier: rds-ca-rsa2048-g1, or leave it out.")
                        .checks(Reference.GUIDES, "SEC-21"),
                List.of("aws:rds/instance:Instance"),
                "caCertIdentifier",
                value -> value.mustNotBeOneOf(List.of("rds-ca-2015", "rds-ca-2019")));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(
                Remediation.set("caCertIdentifier", "rds-ca-rsa2048-g1").onlyOnRequest());
    }
}
