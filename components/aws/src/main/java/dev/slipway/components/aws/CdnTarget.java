package dev.slipway.components.aws;

import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.core.Output;

/** A CloudFront distribution, whatever is behind it: public names point at it, and its requests are logged. */
public sealed interface CdnTarget permits AwsBucketCdn, AwsServiceCdn, AwsSite {
    /** The distribution itself. */
    Distribution distribution();

    /** ARN of the distribution. */
    default Output<String> arn() {
        return distribution().arn();
    }

    /** What public names point at. */
    default AliasTarget target() {
        return new AliasTarget(distribution().domainName(), distribution().hostedZoneId());
    }
}
