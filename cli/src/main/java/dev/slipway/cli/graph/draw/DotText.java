package dev.slipway.cli.graph.draw;

import dev.slipway.cli.graph.EdgeKind;
import dev.slipway.cli.graph.Node;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.Zone;
import java.util.List;

/** A topology in Graphviz' language. */
public final class DotText {
    private DotText() {}

    /** The graph. */
    public static String of(Topology topology) {
        StringBuilder text =
                new StringBuilder("digraph topology {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        for (Zone zone : Zone.values()) {
            List<Node> nodes =
                    topology.nodes().stream().filter(it -> it.zone() == zone).toList();
            if (!nodes.isEmpty()) {
                text.append("  subgraph cluster_")
                        .append(zone)
                        .append(" {\n    label=")
                        .append(quoted(zone.word()))
                        .append(";\n");
                nodes.forEach(it -> text.append("    ")
                        .append(quoted(it.id()))
                        .append(" [label=")
                        .append(quoted(label(it)))
                        .append("];\n"));
                text.append("  }\n");
            }
        }
        topology.edges().stream().distinct().forEach(edge -> {
            String label = edge.row()
                    .flatMap(it -> topology.node(edge.from())
                            .map(node -> "label=" + quoted(node.rows().get(it))))
                    .orElse(edge.kind() == EdgeKind.COPIES || edge.kind() == EdgeKind.READS ? "style=dashed" : "");
            text.append("  ")
                    .append(quoted(edge.from()))
                    .append(" -> ")
                    .append(quoted(edge.to()))
                    .append(label.isEmpty() ? "" : " [" + label + "]")
                    .append(";\n");
        });
        return text.append("}\n").toString();
    }

    private static String label(Node node) {
        return node.facts().isEmpty() ? node.title() : node.title() + "\\n" + String.join("\\n", node.facts());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
