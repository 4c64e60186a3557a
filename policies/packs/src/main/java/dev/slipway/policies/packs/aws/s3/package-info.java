/** Rules for S3 buckets, in the inline and the companion form, of both token generations. */
@NullMarked
package dev.slipway.policies.packs.aws.s3;

import org.jspecify.annotations.NullMarked;
