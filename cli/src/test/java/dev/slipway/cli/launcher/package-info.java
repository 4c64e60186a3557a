/** Tests. */
@NullMarked
package dev.slipway.cli.launcher;

import org.jspecify.annotations.NullMarked;
