package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.Optional;

/** The password travels with every connection. */
public final class RedisInTransit extends PropertyRule {
    public RedisInTransit() {
        super(
                RuleInfo.of("redis-in-transit", "Redis and Memcached are reached over TLS")
                        .severity(Severity.HIGH)
                        .why("Without TLS the password and every cached session cross the network in the clear.")
                        .fix(
                                "Set transitEncryptionEnabled: true and let clients use rediss://; a Cluster of Memcached wants "
                                        + "engineVersion 1.6.12 or later.")
                        .checks(Reference.GUIDES, "SEC-22", "ALX-POL-05")
                        .checks(Reference.FSBP, "ElastiCache.5"),
                Caches.types(),
                "transitEncryptionEnabled",
                PropertyView::mustBeTrue);
    }

    @Override
    public Verdict judge(ResourceView cache, RuleConfig config) {
        return Caches.ofMember(cache).orElseGet(() -> super.judge(cache, config));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("transitEncryptionEnabled", true).onlyOnRequest());
    }
}
