/** Rules for CloudFront distributions. */
@NullMarked
package dev.slipway.policies.packs.aws.cloudfront;

import org.jspecify.annotations.NullMarked;
