/** Rules for KMS keys. */
@NullMarked
package dev.slipway.policies.packs.aws.kms;

import org.jspecify.annotations.NullMarked;
