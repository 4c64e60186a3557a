/** Reads the app file: positions, all faults at once, one reader a concept. */
@NullMarked
package dev.slipway.model.yaml;

import org.jspecify.annotations.NullMarked;
