/** Rules for log groups and alarms. */
@NullMarked
package dev.slipway.policies.packs.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
