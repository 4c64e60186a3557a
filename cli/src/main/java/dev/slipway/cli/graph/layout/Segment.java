package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.EdgeKind;
import java.util.Optional;

/**
 * A piece of line between two items, mostly of neighbouring columns.
 *
 * @param row the row of the source where it has rows
 * @param target id of the part that the line leads to in the end
 */
record Segment(Item from, Optional<Integer> row, Item to, String target, EdgeKind kind) {
    /** Lines of one net run together: those of one kind to one part. */
    String net() {
        return target + " " + kind;
    }
}
