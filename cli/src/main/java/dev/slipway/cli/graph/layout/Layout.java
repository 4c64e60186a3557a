package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.EdgeKind;
import dev.slipway.cli.graph.Node;
import dev.slipway.cli.graph.NodeKind;
import dev.slipway.cli.graph.Zone;
import java.util.List;

/** A topology with a place for everything, in pixels from the top left. */
public record Layout(List<Box> boxes, List<Line> lines, List<Area> areas, Area enclosure, int width, int height) {
    public Layout {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
    }

    /** A part in its place. */
    public record Box(Node node, int x, int y, int width, int height) {}

    /**
     * A zone, or what encloses zones.
     *
     * @param title what it is called
     * @param note a word on it; may be empty
     */
    public record Area(Zone zone, String title, String note, int x, int y, int width, int height) {}

    /**
     * A piece of line: a level curve from one point to the other, straight where they stand level.
     *
     * @param to what the line leads to in the end, which decides its colour
     * @param arrow whether it ends at that part
     */
    public record Line(int fromX, int fromY, int toX, int toY, NodeKind to, EdgeKind kind, boolean arrow) {}
}
