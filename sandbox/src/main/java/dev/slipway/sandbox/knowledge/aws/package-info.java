/** What several AWS services share: CIDR blocks, policy documents, references. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws;

import org.jspecify.annotations.NullMarked;
