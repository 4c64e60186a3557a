package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.Edge;
import dev.slipway.cli.graph.Node;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts and lanes by column, and the segments between them. */
final class Net {
    private final List<List<Item>> columns = new ArrayList<>();
    private final List<Item> outside = new ArrayList<>();
    private final Set<Segment> segments = new LinkedHashSet<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    private Net() {}

    static Net of(Topology topology, Columns places) {
        Net net = new Net();
        for (int index = 0; index < places.count(); index++) {
            net.columns.add(new ArrayList<>());
        }
        for (Node node : topology.nodes()) {
            Item item = new Item(node.id(), Optional.of(node), places.of(node));
            net.items.put(node.id(), item);
            (node.zone() == Zone.OUTSIDE ? net.outside : net.columns.get(item.column())).add(item);
        }
        topology.edges().forEach(net::connect);
        return net;
    }

    List<List<Item>> columns() {
        return columns;
    }

    /** Services outside, below the band's first column. */
    List<Item> outside() {
        return outside;
    }

    /** Whether it is a lane to a service outside: these pass below everything, as those stand there. */
    boolean leadsOutside(Item item) {
        return item.isLane()
                && segments.stream().anyMatch(it -> it.to().equals(item) && outside.contains(items.get(it.target())));
    }

    List<Segment> segments() {
        return List.copyOf(segments);
    }

    private void connect(Edge edge) {
        Item from = item(edge.from());
        Item to = item(edge.to());
        Optional<Integer> row = edge.row();
        for (int column = from.column() + 1; column < to.column(); column++) {
            Item lane = lane(edge, column);
            segments.add(new Segment(from, row, lane, edge.to(), edge.kind()));
            from = lane;
            row = Optional.empty();
        }
        segments.add(new Segment(from, row, to, edge.to(), edge.kind()));
    }

    private Item item(String id) {
        Item item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("an edge names " + id + ", which the topology lacks");
        }
        return item;
    }

    private Item lane(Edge edge, int column) {
        return items.computeIfAbsent("lane " + edge.to() + " " + edge.kind() + " " + column, id -> {
            Item lane = new Item(id, Optional.empty(), column);
            columns.get(column).add(lane);
            return lane;
        });
    }
}
