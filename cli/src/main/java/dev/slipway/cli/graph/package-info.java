/** What is planned as a picture's content: zones of trust, the parts in them, and the paths between them. */
@NullMarked
package dev.slipway.cli.graph;

import org.jspecify.annotations.NullMarked;
