/** The three targets: what each reads of the configuration, how it is planned, how it is built. */
@NullMarked
package dev.slipway.program.target;

import org.jspecify.annotations.NullMarked;
