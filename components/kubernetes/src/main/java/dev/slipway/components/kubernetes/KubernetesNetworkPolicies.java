package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicy;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.IPBlockArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyEgressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyIngressRuleArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPeerArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicyPortArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.NetworkPolicyPlan;
import dev.slipway.planner.kubernetes.NetworkRulePlan;
import dev.slipway.planner.kubernetes.PeerPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The network paths of a namespace: everything is denied, each component's own paths are opened. */
public final class KubernetesNetworkPolicies extends SlipwayComponent {
    private final List<Resource> ready = new ArrayList<>();

    /**
     * @param name logical name
     * @param plans the policies
     * @param labels labels of the objects
     */
    public KubernetesNetworkPolicies(
            String name,
            List<NetworkPolicyPlan> plans,
            Map<String, String> labels,
            Place place,
            ComponentResourceOptions options) {
        super("kubernetes:NetworkPolicies", name, Map.of("policies", plans), options);
        for (NetworkPolicyPlan plan : plans) {
            ready.add(new NetworkPolicy(
                    plan.name(),
                    NetworkPolicyArgs.builder()
                            .metadata(place.metadata(plan.name(), labels))
                            .spec(spec(plan))
                            .build(),
                    child().dependsOn(place.ready()).build()));
        }
        registerOutputs(Map.of(
                "names", Output.of(plans.stream().map(NetworkPolicyPlan::name).toList())));
    }

    /** The policies; pods come after them, so that none ever runs without. */
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    private static NetworkPolicySpecArgs spec(NetworkPolicyPlan plan) {
        LabelSelectorArgs.Builder selector = LabelSelectorArgs.builder();
        if (!plan.podLabels().isEmpty()) {
            selector.matchLabels(plan.podLabels());
        }
        NetworkPolicySpecArgs.Builder spec =
                NetworkPolicySpecArgs.builder().podSelector(selector.build()).policyTypes("Ingress", "Egress");
        if (!plan.ingress().isEmpty()) {
            spec.ingress(
                    plan.ingress().stream().map(KubernetesNetworkPolicies::in).toList());
        }
        if (!plan.egress().isEmpty()) {
            spec.egress(
                    plan.egress().stream().map(KubernetesNetworkPolicies::out).toList());
        }
        return spec.build();
    }

    private static NetworkPolicyIngressRuleArgs in(NetworkRulePlan rule) {
        NetworkPolicyIngressRuleArgs.Builder in =
                NetworkPolicyIngressRuleArgs.builder().ports(ports(rule));
        return rule.anyone() ? in.build() : in.from(peers(rule)).build();
    }

    private static NetworkPolicyEgressRuleArgs out(NetworkRulePlan rule) {
        NetworkPolicyEgressRuleArgs.Builder out =
                NetworkPolicyEgressRuleArgs.builder().ports(ports(rule));
        return rule.anyone() ? out.build() : out.to(peers(rule)).build();
    }

    private static List<NetworkPolicyPortArgs> ports(NetworkRulePlan rule) {
        return rule.ports().stream()
                .map(port -> NetworkPolicyPortArgs.builder()
                        .protocol(port.protocol())
                        .port(port.port())
                        .build())
                .toList();
    }

    private static List<NetworkPolicyPeerArgs> peers(NetworkRulePlan rule) {
        return rule.peers().stream().map(KubernetesNetworkPolicies::peer).toList();
    }

    private static NetworkPolicyPeerArgs peer(PeerPlan peer) {
        if (peer instanceof PeerPlan.Pods pods) {
            return NetworkPolicyPeerArgs.builder()
                    .podSelector(labels(pods.labels()))
                    .build();
        }
        if (peer instanceof PeerPlan.Namespace namespace) {
            NetworkPolicyPeerArgs.Builder other = NetworkPolicyPeerArgs.builder()
                    .namespaceSelector(labels(Map.of("kubernetes.io/metadata.name", namespace.namespace())));
            return namespace.labels().isEmpty()
                    ? other.build()
                    : other.podSelector(labels(namespace.labels())).build();
        }
        PeerPlan.Addresses addresses = (PeerPlan.Addresses) peer;
        IPBlockArgs.Builder block = IPBlockArgs.builder().cidr(addresses.cidr());
        return NetworkPolicyPeerArgs.builder()
                .ipBlock(
                        addresses.except().isEmpty()
                                ? block.build()
                                : block.except(addresses.except()).build())
                .build();
    }

    private static LabelSelectorArgs labels(Map<String, String> labels) {
        return LabelSelectorArgs.builder().matchLabels(labels).build();
    }
}
