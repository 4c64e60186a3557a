/** Rules for Lambda functions. */
@NullMarked
package dev.slipway.policies.packs.aws.lambda;

import org.jspecify.annotations.NullMarked;
