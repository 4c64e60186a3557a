/** Rules for the host of the VPS target, read from its component's inputs. */
@NullMarked
package dev.slipway.policies.packs.host;

import org.jspecify.annotations.NullMarked;
