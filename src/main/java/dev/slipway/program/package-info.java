/** The Pulumi program: reads the stack's configuration, picks the target, exports the outputs. */
@NullMarked
package dev.slipway.program;

import org.jspecify.annotations.NullMarked;
