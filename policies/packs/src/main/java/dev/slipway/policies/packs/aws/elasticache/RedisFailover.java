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

/** A cache that holds sessions is missed at once. */
public final class RedisFailover implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("redis-failover", "Redis fails over to a replica in another zone")
                .severity(Severity.MEDIUM)
                .why("A single node takes sessions and queues with it when it dies.")
                .fix("Set automaticFailoverEnabled and multiAzEnabled to true and numCacheClusters to 2 or " + "more.")
                .checks(Reference.GUIDES, "REL-08")
                .checks(Reference.FSBP, "ElastiCache.3")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(Caches.GROUP);
    }

    @Override
    public Verdict judge(ResourceView cache, RuleConfig config) {
        return Verdict.all(
                cache.get("automaticFailoverEnabled").mustBeTrue(),
                cache.get("multiAzEnabled").mustBeTrue());
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("automaticFailoverEnabled", true)
                .and(Remediation.set("multiAzEnabled", true))
                .onlyOnRequest());
    }
}
