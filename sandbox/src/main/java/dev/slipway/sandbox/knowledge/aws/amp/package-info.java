/** What Amazon Managed Service for Prometheus does and refuses. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.amp;

import org.jspecify.annotations.NullMarked;
