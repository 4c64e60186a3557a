/** What AWS knows of its queues. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.sqs;

import org.jspecify.annotations.NullMarked;
