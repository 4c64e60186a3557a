/** Reading of stack configuration: every key described in one place, all faults of a run found before any resource is touched. */
@NullMarked
package dev.slipway.program.config;

import org.jspecify.annotations.NullMarked;
