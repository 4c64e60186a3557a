package dev.slipway.planner.aws;

import java.util.Optional;

/**
 * CloudFront in front of a closed bucket that everybody may read through it.
 *
 * @param bucket key of the bucket
 * @param name name of the distribution's parts
 * @param alias public host name; absent: CloudFront's own
 * @param priceClass which edges are used
 */
public record BucketCdnPlan(String bucket, String name, Optional<String> alias, String priceClass) {
    /** What DNS records call it. */
    public String target() {
        return "cdn-" + bucket;
    }
}
