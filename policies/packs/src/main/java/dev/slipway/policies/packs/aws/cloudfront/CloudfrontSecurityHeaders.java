package dev.slipway.policies.packs.aws.cloudfront;

import dev.slipway.policies.sdk.PropertyRule;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import java.util.List;

/** Browsers are strict where they are told to be. */
public final class CloudfrontSecurityHeaders extends PropertyRule {
    public CloudfrontSecurityHeaders() {
        super(
                RuleInfo.of("cloudfront-security-headers", "Distributions send security headers")
                        .severity(Severity.MEDIUM)
                        .why("Without the headers browsers frame, sniff and downgrade what they are given.")
                        .fix("Set responseHeadersPolicyId to a ResponseHeadersPolicy with HSTS, "
                                + "X-Content-Type-Options and frame options.")
                        .checks(Reference.GUIDES, "SEC-09", "CLP-SEC-02", "CLP-CHK-07", "CLP-TLS-02"),
                List.of("aws:cloudfront/distribution:Distribution"),
                "defaultCacheBehavior.responseHeadersPolicyId",
                PropertyView::mustBeSet);
    }
}
