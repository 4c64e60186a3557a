/** What AWS knows of its identities. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.iam;

import org.jspecify.annotations.NullMarked;
