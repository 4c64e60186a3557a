package dev.slipway.policies.packs.aws.cloudfront;

import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Scripts that are changed on the way are somebody else's. */
public final class CloudfrontHttpsOnly implements ResourceRule {
    private static final List<String> SAFE = List.of("redirect-to-https", "https-only");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("cloudfront-https-only", "Distributions serve over HTTPS only")
                .severity(Severity.CRITICAL)
                .why("Over plain HTTP anybody on the way reads and changes what is served.")
                .fix("Set viewerProtocolPolicy: redirect-to-https on every behaviour.")
                .checks(Reference.GUIDES, "SEC-06", "SEC-07", "CLP-TLS-05", "CLP-CHK-06")
                .checks(Reference.FSBP, "CloudFront.3")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:cloudfront/distribution:Distribution");
    }

    @Override
    public Verdict judge(ResourceView distribution, RuleConfig config) {
        return Verdict.all(
                distribution.get("defaultCacheBehavior", "viewerProtocolPolicy").mustBeOneOf(SAFE),
                distribution
                        .get("orderedCacheBehaviors")
                        .each(behaviour -> behaviour.get("viewerProtocolPolicy").mustBeOneOf(SAFE)));
    }
}
