/** Rules that hold for every target. */
@NullMarked
package dev.slipway.policies.packs.any;

import org.jspecify.annotations.NullMarked;
