/** The packs: every rule below this package, their levels, and the program that serves them to the engine. */
@NullMarked
package dev.slipway.policies.packs;

import org.jspecify.annotations.NullMarked;
