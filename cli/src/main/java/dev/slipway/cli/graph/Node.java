package dev.slipway.cli.graph;

import java.util.List;

/**
 * One part.
 *
 * @param id unique in the topology
 * @param title its name
 * @param facts what a reader wants to know at a glance, a line each
 * @param rows an entry's routes; each has an edge of its own
 */
public record Node(String id, NodeKind kind, Zone zone, String title, List<String> facts, List<String> rows) {
    public Node {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }
}
