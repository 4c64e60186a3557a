package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Memcached keeps no copies, so half of its nodes should be elsewhere. */
public final class MemcachedCrossAz implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("memcached-cross-az", "Memcached has nodes in several zones")
                .severity(Severity.MEDIUM)
                .why("When the zone of all nodes fails, every request goes to the database at once.")
                .fix("Set azMode: cross-az and numCacheNodes to 2 or more.")
                .checks(Reference.GUIDES, "REL-08")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(Caches.CLUSTER);
    }

    @Override
    public Verdict judge(ResourceView cluster, RuleConfig config) {
        return cluster.get("engine")
                .known(engine -> Caches.isMemcached(cluster)
                        ? cluster.get("azMode").mustBe("cross-az")
                        : Verdict.notApplicable("it is no Memcached"));
    }
}
