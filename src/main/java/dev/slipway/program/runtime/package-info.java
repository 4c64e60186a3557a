/** Runs the program against an engine without the busy wait of Pulumi's own runner, both under {@code pulumi} and inside the CLI. */
@NullMarked
package dev.slipway.program.runtime;

import org.jspecify.annotations.NullMarked;
