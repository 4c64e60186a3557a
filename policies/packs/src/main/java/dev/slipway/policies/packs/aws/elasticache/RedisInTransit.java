package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** The password travels with every connection. */
public final class RedisInTransit extends PropertyRule {
    public RedisInTransit() {
        super(
                RuleInfo.of("redis-in-transit", "Redis is reached over TLS")
                        .severity(Severity.HIGH)
                        .why("Without TLS the password and every cached session cross the network in the clear.")
                        .fix("Set transitEncryptionEnabled: true and let clients use rediss://.")
                        .checks(Reference.GUIDES, "SEC-22", "ALX-POL-05")
                        .checks(Reference.FSBP, "ElastiCache.5"),
                List.of("aws:elasticache/replicationGroup:ReplicationGroup"),
                "transitEncryptionEnabled",
                PropertyView::mustBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("transitEncryptionEnabled", true).onlyOnRequest());
    }
}
