package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.inputs.DistributionOriginArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginCustomHeaderArgs;
import com.pulumi.aws.cloudfront.inputs.DistributionOriginCustomOriginConfigArgs;
import com.pulumi.core.Output;

/**
 * The load balancer as a distribution's origin: by HTTPS only, and with the token without which its rules answer nobody.
 *
 * @param dnsName host name of the load balancer; CloudFront forwards the viewer's Host, which is what its certificate is for
 * @param token secret shown to it
 */
public record BalancerOrigin(Output<String> dnsName, Output<String> token) {
    static final String ID = "services";

    DistributionOriginArgs origin(int readTimeoutSeconds) {
        return DistributionOriginArgs.builder()
                .originId(ID)
                .domainName(dnsName)
                .customHeaders(DistributionOriginCustomHeaderArgs.builder()
                        .name(AwsLoadBalancer.ORIGIN_HEADER)
                        .value(token.asSecret())
                        .build())
                .customOriginConfig(DistributionOriginCustomOriginConfigArgs.builder()
                        .originProtocolPolicy("https-only")
                        .httpPort(80)
                        .httpsPort(443)
                        .originSslProtocols("TLSv1.2")
                        .originReadTimeout(readTimeoutSeconds)
                        .build())
                .build();
    }
}
