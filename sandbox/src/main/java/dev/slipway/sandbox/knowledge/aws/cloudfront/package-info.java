/** What AWS knows of its content delivery. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.cloudfront;

import org.jspecify.annotations.NullMarked;
