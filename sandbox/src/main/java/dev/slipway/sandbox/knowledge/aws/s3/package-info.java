/** What AWS knows of its buckets. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.s3;

import org.jspecify.annotations.NullMarked;
