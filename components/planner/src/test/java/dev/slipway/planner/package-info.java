/** Tests of what every planner shares. */
@NullMarked
package dev.slipway.planner;

import org.jspecify.annotations.NullMarked;
