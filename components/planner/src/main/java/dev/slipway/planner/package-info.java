/** What every planner shares: naming, address arithmetic, wiring of environments, printing of plans. Pure; no Pulumi, no clock, no network. */
@NullMarked
package dev.slipway.planner;

import org.jspecify.annotations.NullMarked;
