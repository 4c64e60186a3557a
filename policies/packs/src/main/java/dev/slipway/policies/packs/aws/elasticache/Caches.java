package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The two forms of a cache in ElastiCache: replication groups of Redis or Valkey, and clusters, which are nodes of Memcached, a lone node of
 * Redis, or a member of a group that says everything for it.
 */
public final class Caches {
    /** Redis or Valkey with its replicas. */
    public static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
    /** Memcached, a lone Redis, or a member of a group. */
    public static final String CLUSTER = "aws:elasticache/cluster:Cluster";

    private Caches() {}

    /** Both forms. */
    public static List<String> types() {
        return List.of(CLUSTER, GROUP);
    }

    /** Says that a group speaks for a cluster that is a member of one. */
    public static Optional<Verdict> ofMember(ResourceView cache) {
        boolean refers = !cache.edges()
                .byProperty()
                .getOrDefault("replicationGroupId", Set.of())
                .isEmpty();
        boolean known = cache.get("replicationGroupId").texts().stream().anyMatch(id -> !id.isEmpty());
        boolean later = cache.get("replicationGroupId").isUnknown()
                && cache.edges().byProperty().isEmpty();
        return cache.isA(CLUSTER) && (refers || known || later)
                ? Optional.of(Verdict.notApplicable("its replication group says it"))
                : Optional.empty();
    }

    static boolean isMemcached(ResourceView cache) {
        return cache.get("engine").texts().contains("memcached");
    }
}
