/** Rules for SNS topics. */
@NullMarked
package dev.slipway.policies.packs.aws.sns;

import org.jspecify.annotations.NullMarked;
