/** What AWS knows of its functions. */
@NullMarked
package dev.slipway.sandbox.knowledge.aws.lambda;

import org.jspecify.annotations.NullMarked;
