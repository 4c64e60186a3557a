/** Topologies as text of a format: SVG, Mermaid, Graphviz. */
@NullMarked
package dev.slipway.cli.graph.draw;

import org.jspecify.annotations.NullMarked;
