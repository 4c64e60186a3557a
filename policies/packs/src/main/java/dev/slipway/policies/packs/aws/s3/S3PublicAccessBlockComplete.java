package dev.slipway.policies.packs.aws.s3;

import dev.slipway.policies.packs.aws.S3;
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
import java.util.stream.Stream;

/** Three of four flags leave a way open. */
public final class S3PublicAccessBlockComplete implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("s3-public-access-block-complete", "Public access blocks block all four ways")
                .severity(Severity.HIGH)
                .why("Each flag that is off leaves one way to make objects public.")
                .fix("Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets " + "to true.")
                .checks(Reference.GUIDES, "SEC-24")
                .checks(Reference.FSBP, "S3.8")
                .checks(Reference.CIS_AWS, "2.1.4")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of(S3.PUBLIC_ACCESS_BLOCK);
    }

    @Override
    public Verdict judge(ResourceView block, RuleConfig config) {
        return Verdict.all(
                Stream.of("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
                        .map(flag -> block.get(flag).mustBeTrue())
                        .toList());
    }

    @Override
    public Optional<Remediation> remediation() {
        return Optional.of(Remediation.set("blockPublicAcls", true)
                .and(Remediation.set("blockPublicPolicy", true))
                .and(Remediation.set("ignorePublicAcls", true))
                .and(Remediation.set("restrictPublicBuckets", true))
                .onlyOnRequest());
    }
}
