/** The commands below {@code slipway sandbox}, one a file. */
@NullMarked
package dev.slipway.cli.command.sandbox;

import org.jspecify.annotations.NullMarked;
