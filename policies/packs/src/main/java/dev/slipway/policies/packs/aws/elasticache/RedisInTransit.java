package dev.slipway.policies.packs.aws.elasticache;

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

/** The password travels with every connection. */
public final class RedisInTransit implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("redis-in-transit", "Redis is reached over TLS")
                .severity(Severity.HIGH)
                .why("Without TLS the password and every cached session cross the network in the clear.")
                .fix("Set transitEncryptionEnabled: true and let clients use rediss://.")
                .checks(Reference.GUIDES, "SEC-22", "ALX-POL-05")
                .checks(Reference.FSBP, "ElastiCache.5")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:elasticache/replicationGroup:ReplicationGroup");
    }

    @Override
    public Verdict judge(ResourceView cache, RuleConfig config) {
        return cache.get("transitEncryptionEnabled").mustBeTrue();
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("transitEncryptionEnabled", true).onlyOnRequest());
    }
}
