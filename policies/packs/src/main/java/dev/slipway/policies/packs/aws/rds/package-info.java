/** Rules for RDS databases. */
@NullMarked
package dev.slipway.policies.packs.aws.rds;

import org.jspecify.annotations.NullMarked;
