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

/** Minor versions carry security fixes. */
public final class RedisAutoMinorUpgrade implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("redis-auto-minor-upgrade", "Redis installs minor versions by itself")
                .severity(Severity.LOW)
                .why("Minor versions carry the security fixes of the cache.")
                .fix("Set autoMinorVersionUpgrade: true, or leave it out.")
                .checks(Reference.GUIDES, "SEC-17")
                .checks(Reference.FSBP, "ElastiCache.2")
                .build();
    }

    @Override
    public List<String> types() {
        return Caches.types();
    }

    @Override
    public Verdict judge(ResourceView cache, RuleConfig config) {
        return cache.get("autoMinorVersionUpgrade").known(set -> set.isSet() ? set.mustBeTrue() : Verdict.pass());
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("autoMinorVersionUpgrade", true));
    }
}
