package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** A network path alone is no permission. */
public final class RedisAuth implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("redis-auth", "Redis asks for a password or a user")
                .severity(Severity.HIGH)
                .why("Anybody who reaches the port of an open Redis reads and writes everything in it.")
                .fix("Set authToken (a secret of 16 to 128 characters), or userGroupIds.")
                .checks(Reference.GUIDES, "SEC-22", "CLP-CACHE-03", "CLP-CHK-05", "CLV-POL-03")
                .checks(Reference.FSBP, "ElastiCache.6")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(Caches.GROUP);
    }

    @Override
    public Verdict judge(ResourceView cache, RuleConfig config) {
        boolean users = cache.get("userGroupIds").isUnknown()
                || !cache.get("userGroupIds").texts().isEmpty()
                || cache.get("userGroupIds").hasUnknown();
        return users ? Verdict.pass() : cache.get("authToken").mustBeSet();
    }
}
