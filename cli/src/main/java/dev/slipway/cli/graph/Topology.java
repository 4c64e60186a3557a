package dev.slipway.cli.graph;

import dev.slipway.model.App;
import dev.slipway.program.target.TargetPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An app as it is planned on a target: who is where, and who talks to whom.
 *
 * @param title what is drawn
 * @param enclosure what lies around the zones that are the stack's own
 * @param notes a word on each zone, such as its subnets
 */
public record Topology(String title, Enclosure enclosure, Map<Zone, String> notes, List<Node> nodes, List<Edge> edges) {
    public Topology {
        notes = Map.copyOf(notes);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The topology of a plan. */
    public static Topology of(App app, TargetPlan plan) {
        if (plan instanceof TargetPlan.Vps vps) {
            return new VpsTopology(app, vps.plan()).build();
        }
        if (plan instanceof TargetPlan.Aws aws) {
            return new AwsTopology(app, aws.plan()).build();
        }
        return new KubernetesTopology(app, ((TargetPlan.Kubernetes) plan).plan()).build();
    }

    /** The part of that id, if there is one. */
    public Optional<Node> node(String id) {
        return nodes.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
