/** What AWS knows of its notifications. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.sns;

import org.jspecify.annotations.NullMarked;
