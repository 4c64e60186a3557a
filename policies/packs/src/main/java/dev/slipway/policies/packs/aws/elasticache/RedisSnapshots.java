package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
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
                List.of("aws:elasticache/replicationGroup:ReplicationGroup"),
                "snapshotRetentionLimit",
                value -> value.mustBeAtLeast(1));
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("snapshotRetentionLimit", 1));
    }
}
