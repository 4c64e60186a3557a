/** The {@code slipway} command line: its entry point, its root command, and how it speaks and fails. */
@NullMarked
package dev.slipway.cli;

import org.jspecify.annotations.NullMarked;
