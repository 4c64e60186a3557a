/** What each guide asks, looked for in the plans of its application on all three targets. */
@NullMarked
package dev.slipway.planner.apps;

import org.jspecify.annotations.NullMarked;
