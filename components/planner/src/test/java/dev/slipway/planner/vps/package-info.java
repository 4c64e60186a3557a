/** Tests of the VPS planner. */
@NullMarked
package dev.slipway.planner.vps;

import org.jspecify.annotations.NullMarked;
