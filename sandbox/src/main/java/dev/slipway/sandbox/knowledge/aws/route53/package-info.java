/** What AWS knows of its DNS. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.route53;

import org.jspecify.annotations.NullMarked;
