package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.Optional;

/** Snapshots stand in for an append-only file, which ElastiCache does not have. */
public final class RedisSnapshots extends PropertyRule {
    public RedisSnapshots() {
        super(
                RuleInfo.of("redis-snapshots", "Redis keeps snapshots")
                        .severity(Severity.MEDIUM)
                        .why("A cache that holds queues or sessions cannot be brought back without a snapshot.")
                        .fix("Set snapshotRetentionLimit to 1 or more days.")
                        .checks(Reference.GUIDES, "REL-10", "PERF-04", "CLV-CHK-10", "KAR-CACHE-02", "KAR-POL-10")
                        .checks(Reference.FSBP, "ElastiCache.1"),
                Caches.types(),
                "snapshotRetentionLimit",
                value -> value.mustBeAtLeast(1));
    }

    @Override
    public Verdict judge(ResourceView cache, RuleConfig config) {
        if (Caches.isMemcached(cache)) {
            return Verdict.notApplicable("Memcached keeps nothing that a snapshot could hold");
        }
        return Caches.ofMember(cache).orElseGet(() -> super.judge(cache, config));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("snapshotRetentionLimit", 1));
    }
}
