/** The commands of the command line, one a file. */
@NullMarked
package dev.slipway.cli.command;

import org.jspecify.annotations.NullMarked;
