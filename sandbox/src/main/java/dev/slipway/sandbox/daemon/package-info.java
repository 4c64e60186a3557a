/** The process around the server: home folder, lock, log, admin calls. */
@NullMarked
package dev.slipway.sandbox.daemon;

import org.jspecify.annotations.NullMarked;
