/** Faults on demand: throttling, failures, hangs, kills and partial creations. */
@NullMarked
package dev.slipway.sandbox.fault;

import org.jspecify.annotations.NullMarked;
