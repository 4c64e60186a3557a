package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** The default network is public. */
public final class RedisSubnetGroup implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("redis-subnet-group", "Redis lives in a subnet group of its own")
                .severity(Severity.HIGH)
                .why("The default subnet group holds the subnets of the default network, which are public.")
                .fix("Set subnetGroupName to a group of private subnets.")
                .checks(Reference.GUIDES, "SEC-13")
                .checks(Reference.FSBP, "ElastiCache.7")
                .build();
    }

    @Override
    public List<String> types() {
        return Caches.types();
    }

    @Override
    public Verdict judge(ResourceView cache, RuleConfig config) {
        return Caches.ofMember(cache).orElseGet(() -> cache.get("subnetGroupName")
                .known(set -> set.must("a subnet group of private subnets", group -> !group.equals("default"))));
    }
}
