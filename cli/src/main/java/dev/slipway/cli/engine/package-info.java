/** Runs the Pulumi engine: starts it, serves it the program from this very JVM, reads its events, mends what a killed run left. */
@NullMarked
package dev.slipway.cli.engine;

import org.jspecify.annotations.NullMarked;
