/** Finds, starts and ends the sandbox's daemon. */
@NullMarked
package dev.slipway.cli.sandbox;

import org.jspecify.annotations.NullMarked;
