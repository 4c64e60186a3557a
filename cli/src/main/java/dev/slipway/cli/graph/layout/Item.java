package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.Node;
import java.util.Optional;

/**
 * What takes a place in a column: a part, or the lane by which lines to one target pass the column.
 *
 * @param id the part's, or one of its own
 */
record Item(String id, Optional<Node> node, int column) {
    static final int LANE_HEIGHT = 4;
    private static final int GAP = 28;
    private static final int LANE_GAP = 14;

    int height() {
        return node.map(Shape::height).orElse(LANE_HEIGHT);
    }

    boolean isLane() {
        return node.isEmpty();
    }

    /** Least distance between the middles of this item and the one below it. */
    double distanceTo(Item below) {
        int gap = isLane() || below.isLane() ? LANE_GAP : GAP;
        return (height() + below.height()) / 2.0 + gap;
    }
}
