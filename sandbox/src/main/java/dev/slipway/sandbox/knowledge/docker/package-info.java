/** What Docker's services share. */
@NullMarked
package dev.slipway.sandbox.knowledge.docker;

import org.jspecify.annotations.NullMarked;
