/** What is launched: which app, on which target, in which environment, with which configuration. */
@NullMarked
package dev.slipway.cli.launch;

import org.jspecify.annotations.NullMarked;
