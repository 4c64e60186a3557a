/** Previews as comments on pull requests, and the workflows that post them. */
@NullMarked
package dev.slipway.cli.pullrequest;

import org.jspecify.annotations.NullMarked;
