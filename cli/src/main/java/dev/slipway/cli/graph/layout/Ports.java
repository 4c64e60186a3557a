package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.EdgeKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** At which height lines leave and meet items, in pixels below the first item's top; neighbours in an order that spares crossings. */
final class Ports {
    private static final int DISTANCE = 12;

    private final Net net;
    private final Map<Item, Double> middles;

    Ports(Net net, Map<Item, Double> middles) {
        this.net = net;
        this.middles = middles;
    }

    /** Where a segment leaves its source: at its row, or one point for each net. */
    int start(Segment segment) {
        int middle = middle(segment.from());
        if (segment.from().isLane()) {
            return middle;
        }
        List<String> nets = net.segments().stream()
                .filter(it -> it.from().equals(segment.from()) && it.row().isEmpty())
                .sorted(Comparator.comparingDouble(it -> middles.get(it.to())))
                .map(Segment::net)
                .distinct()
                .toList();
        return segment.row()
                .flatMap(row -> segment.from()
                        .node()
                        .map(it -> middle - segment.from().height() / 2 + Shape.rowMiddle(it, row)))
                .orElseGet(() -> middle + spread(nets.indexOf(segment.net()), nets.size()));
    }

    /** Where a segment meets its target: one point for each kind of line. */
    int end(Segment segment) {
        int middle = middle(segment.to());
        if (segment.to().isLane()) {
            return middle;
        }
        List<EdgeKind> kinds = net.segments().stream()
                .filter(it -> it.to().equals(segment.to()))
                .sorted(Comparator.comparingDouble(it -> middles.get(it.from())))
                .map(Segment::kind)
                .distinct()
                .toList();
        return middle + spread(kinds.indexOf(segment.kind()), kinds.size());
    }

    private int middle(Item item) {
        return (int) Math.round(middles.getOrDefault(item, 0.0));
    }

    private static int spread(int index, int count) {
        return (2 * index - count + 1) * DISTANCE / 2;
    }
}
