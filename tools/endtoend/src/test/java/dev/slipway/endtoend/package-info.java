/** What a user does, done: the launcher, the real Pulumi engine, the sandbox. */
@NullMarked
package dev.slipway.endtoend;

import org.jspecify.annotations.NullMarked;
