package dev.slipway.policies.packs.aws.cloudfront;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Old protocols stay only for old attacks. */
public final class CloudfrontTlsPolicy implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cloudfront-tls-policy", "Distributions accept TLS 1.2 and newer")
                .severity(Severity.HIGH)
                .why("Older versions of TLS can be broken by whoever listens.")
                .fix("Set viewerCertificate.minimumProtocolVersion: TLSv1.2_2021.")
                .checks(Reference.GUIDES, "SEC-08", "CLP-TLS-01", "CLP-TLS-04")
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("aws:cloudfront/distribution:Distribution");
    }

    @Override
    public Verdict judge(ResourceView distribution, RuleConfig config) {
        PropertyView certificate = distribution.get("viewerCertificate");
        return certificate.known(
                known -> known.get("cloudfrontDefaultCertificate").isTrue()
                        ? Verdict.notApplicable("CloudFront's own name and certificate")
                        : known.get("minimumProtocolVersion")
                                .must("TLSv1.2_2019 or newer", version -> version.matches("TLSv1\\.[23]_20(19|2\\d)")));
    }
}
