package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A lone node cannot be guarded. */
public final class RedisReplicationGroup implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("redis-replication-group", "Redis is a replication group, not a lone cluster")
                .severity(Severity.HIGH)
                .why(
                        "A Cluster of Redis or Valkey takes no password, is not encrypted at rest, and has no replica to fail "
                                + "over to.")
                .fix(
                        "Make it an elasticache ReplicationGroup, also with a single node; an existing cluster is restored into "
                                + "one from its snapshot.")
                .checks(Reference.GUIDES, "SEC-22", "REL-08", "REL-15", "CLP-CACHE-03", "CLP-CHK-05", "CLV-POL-03")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(Caches.CLUSTER);
    }

    @Override
    public Verdict judge(ResourceView cluster, RuleConfig config) {
        return Caches.ofMember(cluster)
                .orElseGet(() -> cluster.get("engine").mustNotBeOneOf(List.of("redis", "valkey")));
    }
}
