/** A new app file from one of the applications that come with Slipway. */
@NullMarked
package dev.slipway.cli.init;

import org.jspecify.annotations.NullMarked;
