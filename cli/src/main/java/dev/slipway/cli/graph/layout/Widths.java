package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.Node;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.Zone;
import java.util.ArrayList;
import java.util.List;

/** Left borders and widths of the columns, in pixels. A gutter is the wider the more nets cross it. */
final class Widths {
    private static final int LEAST_GUTTER = 40;
    private static final int GUTTER_PER_NET = 8;

    private final Topology topology;
    private final Columns places;
    private final Net net;
    private final int[] left;
    private final int[] width;
    private int right;

    private Widths(Topology topology, Columns places, Net net) {
        this.topology = topology;
        this.places = places;
        this.net = net;
        this.left = new int[places.count()];
        this.width = new int[places.count()];
    }

    static Widths of(Topology topology, Columns places, Net net) {
        Widths widths = new Widths(topology, places, net);
        widths.measure();
        return widths;
    }

    int left(int column) {
        return left[column];
    }

    int width(int column) {
        return width[column];
    }

    int right(int column) {
        return left[column] + width[column];
    }

    /** The right border of the last zone. */
    int end() {
        return right;
    }

    private void measure() {
        int at = Placement.MARGIN;
        for (int column = 0; column < places.count(); column++) {
            if (column == 0 || places.zone(column - 1) != places.zone(column)) {
                at += Placement.AREA_PADDING + (entersEnclosure(column) ? Placement.ENCLOSURE_PADDING : 0);
            }
            left[column] = at;
            width[column] = widest(column);
            if (isLastOfZone(column)) {
                widen(column);
                at = right(column)
                        + Placement.AREA_PADDING
                        + (leavesEnclosure(column) ? Placement.ENCLOSURE_PADDING : 0);
                right = at;
                int borders = 2 * Placement.AREA_PADDING + Placement.AREA_GAP;
                at += Placement.AREA_GAP + Math.max(0, gutter(column) - borders);
            } else {
                at = right(column) + gutter(column);
            }
        }
    }

    private int widest(int column) {
        List<Item> items = new ArrayList<>(net.columns().get(column));
        if (column == places.band()) {
            items.addAll(net.outside());
        }
        return items.stream()
                .flatMap(it -> it.node().stream())
                .mapToInt((Node it) -> Shape.width(it))
                .max()
                .orElse(LEAST_GUTTER);
    }

    /** A zone is as wide as its heading at least. */
    private void widen(int column) {
        Zone zone = places.zone(column);
        int first = column;
        while (first > 0 && places.zone(first - 1) == zone) {
            first--;
        }
        int heading = Math.max(
                TextWidth.of(zone.word(), Placement.HEADING, true),
                TextWidth.of(topology.notes().getOrDefault(zone, ""), Shape.FACT, false));
        width[column] += Math.max(0, heading - (right(column) - left[first]));
    }

    private boolean isLastOfZone(int column) {
        return column == places.count() - 1 || places.zone(column + 1) != places.zone(column);
    }

    private boolean entersEnclosure(int column) {
        return places.zone(column) != Zone.INTERNET && (column == 0 || places.zone(column - 1) == Zone.INTERNET);
    }

    private boolean leavesEnclosure(int column) {
        Zone last = topology.enclosure().last();
        return places.zone(column).compareTo(last) <= 0
                && (column == places.count() - 1 || places.zone(column + 1).compareTo(last) > 0);
    }

    private int gutter(int column) {
        long nets = net.segments().stream()
                .filter(it -> it.from().column() == column)
                .map(Segment::net)
                .distinct()
                .count();
        return LEAST_GUTTER + (int) nets * GUTTER_PER_NET;
    }
}
