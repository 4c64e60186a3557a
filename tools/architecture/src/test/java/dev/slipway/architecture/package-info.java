/** What no single module can see: the arrows between rooms, and that every written convention holds. */
@NullMarked
package dev.slipway.architecture;

import org.jspecify.annotations.NullMarked;
