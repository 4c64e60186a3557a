/** Rules for IAM policies, roles and keys. */
@NullMarked
package dev.slipway.policies.packs.aws.iam;

import org.jspecify.annotations.NullMarked;
