package dev.slipway.components.aws;

import com.pulumi.core.Output;

/** A CloudFront distribution, whatever is behind it: public names point at it, and its requests are logged. */
public sealed interface CdnTarget permits AwsBucketCdn, AwsServiceCdn, AwsSite {
    /** ARN of the distribution. */
    Output<String> arn();

    /** What public names point at. */
    AliasTarget target();
}
