package dev.slipway.policies.packs.aws.elasticache;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.Remediation;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;
import java.util.Optional;

/** Sessions and tokens in a snapshot are as good as passwords. */
public final class RedisAtRest extends PropertyRule {
    public RedisAtRest() {
        super(
                RuleInfo.of("redis-at-rest", "Redis is encrypted at rest")
                        .severity(Severity.HIGH)
                        .why("Snapshots of an unencrypted cache hold sessions and tokens in the clear.")
                        .fix("Set atRestEncryptionEnabled: true. It replaces an existing group.")
                        .checks(Reference.GUIDES, "REL-15")
                        .checks(Reference.FSBP, "ElastiCache.4"),
                List.of(Caches.GROUP),
                "atRestEncryptionEnabled",
                PropertyView::mustBeTrue);
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("atRestEncryptionEnabled", true).onlyOnRequest());
    }
}
