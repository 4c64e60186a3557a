/** Rules for Secrets Manager and Parameter Store. */
@NullMarked
package dev.slipway.policies.packs.aws.secrets;

import org.jspecify.annotations.NullMarked;
