/** How what a target needs is read. */
@NullMarked
package dev.slipway.program.target;

import org.jspecify.annotations.NullMarked;
