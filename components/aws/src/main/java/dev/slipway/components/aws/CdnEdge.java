package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.DistributionArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionRestrictionsGeoRestrictionArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionViewerCertificateArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * What stands between the world and a distribution, whatever is behind it.
 *
 * @param certificate ARN of a valid certificate in us-east-1 for all its names; needed when it has any
 * @param webAcl ARN of a web ACL of scope CLOUDFRONT
 */
public record CdnEdge(Optional<Output<String>> certificate, Optional<Output<String>> webAcl) {
    /** A distribution that speaks HTTP/2 and 3 with TLS 1.2 or newer, to everybody, by IPv4 and IPv6. */
    DistributionArgs.Builder distribution(String planName, List<String> aliases, String priceClass, AwsTags tags) {
        DistributionArgs.Builder args = DistributionArgs.builder()
                .enabled(true)
                .comment(planName)
                .aliases(aliases)
                .httpVersion("http2and3")
                .isIpv6Enabled(true)
                .priceClass(priceClass)
                .viewerCertificate(viewers())
                .restrictions(DistributionRestrictionsArgs.builder()
                        .geoRestriction(DistributionRestrictionsGeoRestrictionArgs.builder()
                                .restrictionType("none")
                                .build())
                        .build())
                .tags(tags.named(planName));
        webAcl.ifPresent(args::webAclId);
        return args;
    }

    private DistributionViewerCertificateArgs viewers() {
        return certificate
                .map(arn -> DistributionViewerCertificateArgs.builder()
                        .acmCertificateArn(arn)
                        .sslSupportMethod("sni-only")
                        .minimumProtocolVersion("TLSv1.2_2021")
                        .build())
                .orElseGet(() -> DistributionViewerCertificateArgs.builder()
                        .cloudfrontDefaultCertificate(true)
                        .build());
    }
}
