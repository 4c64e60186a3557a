/** Property values as the engine sends them: plain, secret or unknown, and the views that read them. */
@NullMarked
package dev.slipway.sandbox.value;

import org.jspecify.annotations.NullMarked;
