package dev.slipway.cli.graph.draw;

import dev.slipway.cli.graph.EdgeKind;
import dev.slipway.cli.graph.Node;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.graph.Zone;
import java.util.List;

/** A topology as a Mermaid flowchart, which GitHub and GitLab draw in Markdown. */
public final class MermaidText {
    private MermaidText() {}

    /** The flowchart. */
    public static String of(Topology topology) {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (Zone zone : Zone.values()) {
            List<Node> nodes =
                    topology.nodes().stream().filter(it -> it.zone() == zone).toList();
            if (!nodes.isEmpty()) {
                text.append("  subgraph ")
                        .append(zone)
                        .append("[\"")
                        .append(zone.word())
                        .append("\"]\n");
                nodes.forEach(it -> text.append("    ")
                        .append(name(it.id()))
                        .append("[\"")
                        .append(label(it))
                        .append("\"]\n"));
                text.append("  end\n");
            }
        }
        topology.edges().stream().distinct().forEach(edge -> {
            String arrow = edge.kind() == EdgeKind.COPIES || edge.kind() == EdgeKind.READS ? " -.-> " : " --> ";
            String row = edge.row()
                    .flatMap(it -> topology.node(edge.from())
                            .map(node -> "|\"" + escaped(node.rows().get(it)) + "\"| "))
                    .orElse("");
            text.append("  ")
                    .append(name(edge.from()))
                    .append(row.isEmpty() ? arrow : arrow.stripTrailing() + row)
                    .append(name(edge.to()))
                    .append('\n');
        });
        return text.toString();
    }

    /** Mermaid takes words such as "end" for its own; a letter before the name keeps them apart. */
    private static String name(String id) {
        return "n_" + id.replaceAll("[^A-Za-z0-9]", "_");
    }

    private static String label(Node node) {
        return node.facts().isEmpty()
                ? escaped(node.title())
                : escaped(node.title()) + "<br>" + escaped(node.facts().get(0));
    }

    private static String escaped(String text) {
        return text.replace("\"", "#quot;");
    }
}
