/** Decides everything about an app on AWS and holds the decisions as plan records. */
@NullMarked
package dev.slipway.planner.aws;

import org.jspecify.annotations.NullMarked;
