package dev.slipway.cli.graph.layout;

import dev.slipway.cli.graph.Edge;
import dev.slipway.cli.graph.Node;
import dev.slipway.cli.graph.NodeKind;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which column each part stands in: zones from left to right; within a zone, who is called stands right of the caller. */
final class Columns {
    private final Topology topology;
    private final Map<String, Integer> column = new HashMap<>();
    private final List<Zone> zoneOfColumn = new ArrayList<>();
    /** First column of the data; services outside stand below it. */
    private int band;

    private Columns(Topology topology) {
        this.topology = topology;
    }

    static Columns of(Topology topology) {
        Columns columns = new Columns(topology);
        columns.assign();
        return columns;
    }

    int of(Node node) {
        return column.getOrDefault(node.id(), 0);
    }

    int count() {
        return zoneOfColumn.size();
    }

    Zone zone(int index) {
        return zoneOfColumn.get(index);
    }

    int band() {
        return band;
    }

    private void assign() {
        for (Zone zone : Zone.values()) {
            if (zone == Zone.OUTSIDE) {
                continue;
            }
            TreeMap<Integer, List<Node>> bySteps = new TreeMap<>();
            Map<String, Integer> steps = new HashMap<>();
            members(zone).forEach(it -> step(it, steps, new HashSet<>()));
            for (Node node : members(zone)) {
                bySteps.computeIfAbsent(late(node, steps), it -> new ArrayList<>())
                        .add(node);
            }
            bySteps.values().forEach(nodes -> {
                nodes.forEach(it -> column.put(it.id(), zoneOfColumn.size()));
                zoneOfColumn.add(zone);
            });
        }
        band = firstFrom(Zone.DATA);
        members(Zone.OUTSIDE).forEach(it -> column.put(it.id(), band));
    }

    private int firstFrom(Zone zone) {
        for (int index = 0; index < zoneOfColumn.size(); index++) {
            if (zoneOfColumn.get(index).compareTo(zone) >= 0) {
                return index;
            }
        }
        zoneOfColumn.add(Zone.DATA);
        return zoneOfColumn.size() - 1;
    }

    private List<Node> members(Zone zone) {
        return topology.nodes().stream().filter(it -> it.zone() == zone).toList();
    }

    /** One more than the farthest caller of the same zone; a circle of callers is cut where it closes. */
    private int step(Node node, Map<String, Integer> steps, Set<String> open) {
        Integer known = steps.get(node.id());
        if (known != null) {
            return known;
        }
        open.add(node.id());
        int step = 0;
        for (Edge edge : topology.edges()) {
            if (edge.to().equals(node.id()) && !open.contains(edge.from())) {
                Node caller = topology.node(edge.from()).orElseThrow();
                if (caller.zone() == node.zone()) {
                    step = Math.max(step, step(caller, steps, open) + 1);
                }
            }
        }
        open.remove(node.id());
        steps.put(node.id(), step);
        return step;
    }

    /** As late as those it calls allow, so that lines are short; who calls nobody of the zone and is called by nobody stands with its like. */
    private int late(Node node, Map<String, Integer> steps) {
        int own = steps.getOrDefault(node.id(), 0);
        int callee = topology.edges().stream()
                .filter(it -> it.from().equals(node.id()) && zoneOf(it.to()) == node.zone())
                .mapToInt(it -> steps.getOrDefault(it.to(), 0))
                .filter(it -> it > own)
                .min()
                .orElse(own + 1);
        if (callee > own + 1 || own > 0 || calls(node)) {
            return callee - 1;
        }
        if (node.kind() == NodeKind.WORKER || node.kind() == NodeKind.SCHEDULE) {
            return steps.values().stream().mapToInt(it -> it).max().orElse(own);
        }
        boolean data = node.kind() == NodeKind.CACHE || node.kind() == NodeKind.VOLUME;
        return members(node.zone()).stream()
                .filter(it -> it.kind() == NodeKind.DATABASE && data)
                .mapToInt(it -> steps.getOrDefault(it.id(), 0))
                .max()
                .orElse(own);
    }

    private boolean calls(Node node) {
        return topology.edges().stream().anyMatch(it -> it.from().equals(node.id()) && zoneOf(it.to()) == node.zone());
    }

    private Zone zoneOf(String id) {
        return topology.node(id).orElseThrow().zone();
    }
}
