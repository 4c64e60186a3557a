package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.Node;
import dev.slipway.cli.graph.NodeKind;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.Zone;
import dev.slipway.cli.graph.layout.Layout.Area;
import dev.slipway.cli.graph.layout.Layout.Box;
import dev.slipway.cli.graph.layout.Layout.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a topology on the page. All parts of a column are equally wide, so that lines beside them have free room. */
public final class Placement {
    /** Font size of headings of zones, in pixels; they are spaced a little. */
    public static final double HEADING = 13;

    static final int MARGIN = 24;
    static final int AREA_PADDING = 14;
    static final int AREA_GAP = 12;
    static final int ENCLOSURE_PADDING = 10;

    private static final int TITLE = 44;
    private static final int AREA_HEAD = 52;
    private static final int ENCLOSURE_HEAD = 34;
    private static final int LEGEND = 40;
    /** Top of the highest part. */
    private static final int TOP = MARGIN + TITLE + ENCLOSURE_HEAD + AREA_HEAD;

    private final Topology topology;
    private final Columns places;
    private final Net net;
    private final Map<Item, Double> middles;
    private final Widths widths;
    private final Map<Zone, Area> areas = new LinkedHashMap<>();
    private final Map<Item, Box> boxes = new LinkedHashMap<>();

    private Placement(Topology topology) {
        this.topology = topology;
        this.places = Columns.of(topology);
        this.net = Net.of(topology, places);
        Ordering.apply(net);
        this.middles = Heights.of(net);
        this.widths = Widths.of(topology, places, net);
    }

    /** The topology's layout. */
    public static Layout of(Topology topology) {
        return new Placement(topology).place();
    }

    private Layout place() {
        double lowest = middles.entrySet().stream()
                .mapToDouble(it -> it.getValue() + it.getKey().height() / 2.0)
                .max()
                .orElse(0);
        areas(TOP + (int) lowest);
        Area enclosure = enclosure();
        int right = widths.end();
        int bottom = enclosure.y() + enclosure.height();
        if (!net.outside().isEmpty()) {
            Area outside = outside(bottom + AREA_GAP);
            right = Math.max(right, outside.x() + outside.width());
            bottom = outside.y() + outside.height();
        }
        middles.keySet().forEach(item -> item.node().ifPresent(node -> boxes.put(item, box(item, node))));
        return new Layout(
                List.copyOf(boxes.values()),
                lines(),
                List.copyOf(areas.values()),
                enclosure,
                right + MARGIN,
                bottom + LEGEND + MARGIN);
    }

    private Box box(Item item, Node node) {
        int top = TOP + (int) Math.round(middles.getOrDefault(item, 0.0)) - item.height() / 2;
        return new Box(node, widths.left(item.column()), top, widths.width(item.column()), item.height());
    }

    private void areas(int bottom) {
        int y = TOP - AREA_HEAD;
        int height = bottom + AREA_PADDING - y;
        for (int column = 0; column < places.count(); column++) {
            Zone zone = places.zone(column);
            int from = widths.left(column) - AREA_PADDING;
            int to = widths.right(column) + AREA_PADDING;
            areas.merge(
                    zone,
                    new Area(zone, zone.word(), note(zone), from, y, to - from, height),
                    (known, more) -> new Area(zone, zone.word(), note(zone), known.x(), y, to - known.x(), height));
        }
    }

    private String note(Zone zone) {
        return topology.notes().getOrDefault(zone, "");
    }

    private Area enclosure() {
        List<Area> inside = areas.values().stream()
                .filter(it -> it.zone() != Zone.INTERNET
                        && it.zone().compareTo(topology.enclosure().last()) <= 0)
                .toList();
        Area first = inside.get(0);
        Area last = inside.get(inside.size() - 1);
        int x = first.x() - ENCLOSURE_PADDING;
        int y = first.y() - ENCLOSURE_HEAD;
        int width = last.x() + last.width() + ENCLOSURE_PADDING - x;
        int height = first.y() + first.height() + ENCLOSURE_PADDING - y;
        return new Area(Zone.PUBLIC, topology.enclosure().title(), "", x, y, width, height);
    }

    /** Services outside, one below the other under the data. */
    private Area outside(int top) {
        int y = top + AREA_HEAD;
        for (Item item : net.outside()) {
            middles.put(item, y + item.height() / 2.0 - TOP);
            y += item.height() + AREA_GAP;
        }
        int x = widths.left(places.band()) - AREA_PADDING;
        int inner = Math.max(widths.width(places.band()), TextWidth.of(Zone.OUTSIDE.word(), HEADING, true));
        int height = y - AREA_GAP + AREA_PADDING - top;
        Area area = new Area(
                Zone.OUTSIDE, Zone.OUTSIDE.word(), note(Zone.OUTSIDE), x, top, inner + 2 * AREA_PADDING, height);
        areas.put(Zone.OUTSIDE, area);
        return area;
    }

    private List<Line> lines() {
        Ports ports = new Ports(net, middles);
        List<Line> lines = new ArrayList<>();
        for (Segment segment : net.segments()) {
            NodeKind kind = topology.node(segment.target()).orElseThrow().kind();
            int fromX = widths.right(segment.from().column());
            int toX = widths.left(segment.to().column());
            int toY = TOP + ports.end(segment);
            boolean arrives = segment.to().node().isPresent();
            lines.add(new Line(fromX, TOP + ports.start(segment), toX, toY, kind, segment.kind(), arrives));
            passing(segment, toX, toY, kind).ifPresent(lines::add);
        }
        return lines.stream().distinct().toList();
    }

    /** The way along a lane. */
    private Optional<Line> passing(Segment segment, int fromX, int y, NodeKind kind) {
        return segment.to().isLane()
                ? Optional.of(new Line(fromX, y, widths.right(segment.to().column()), y, kind, segment.kind(), false))
                : Optional.empty();
    }
}
