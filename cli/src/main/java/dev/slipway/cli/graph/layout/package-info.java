/** Where everything of a topology stands: columns by trust and flow, few crossings, no overlap; the same topology always the same places. */
@NullMarked
package dev.slipway.cli.graph.layout;

import org.jspecify.annotations.NullMarked;
