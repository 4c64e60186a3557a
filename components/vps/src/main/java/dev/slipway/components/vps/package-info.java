/** Components that build a VPS plan on Docker over ssh; each is usable alone. */
@NullMarked
package dev.slipway.components.vps;

import org.jspecify.annotations.NullMarked;
