/** Rules for AWS Backup. */
@NullMarked
package dev.slipway.policies.packs.aws.backup;

import org.jspecify.annotations.NullMarked;
