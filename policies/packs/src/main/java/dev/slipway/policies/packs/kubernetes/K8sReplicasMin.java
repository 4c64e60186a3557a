package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.ConfigSchema;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.StackRule;
import dev.slipway.policies.sdk.StackView;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of anything is none when it dies. */
public final class K8sReplicasMin implements StackRule {
    private static final String CLAIM = "kubernetes:core/v1:PersistentVolumeClaim";
    private static final Set<String> ONE_NODE = Set.of("ReadWriteOnce", "ReadWriteOncePod");
    private static final String SCALER = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-replicas-min", "Deployments that are called run at least two pods")
                .severity(Severity.MEDIUM)
                .why(
                        "One pod means an outage at every fault, roll-out and node upgrade. One that is replaced and not"
                                + " rolled, and alone writes to a volume (SQLite, say), cannot be two; a cluster cannot help it.")
                .fix("Set spec.replicas to 2 or more, or give it a HorizontalPodAutoscaler with " + "minReplicas 2.")
                .checks(Reference.GUIDES, "REL-04")
                .config(ConfigSchema.texts(
                        "observers",
                        List.of(
                                "alertmanager",
                                "blackbox",
                                "log-agent",
                                "pushgateway",
                                "prometheus",
                                "grafana",
                                "loki"),
                        "Names of deployments that observe the application and may be single"))
                .build();
    }

    @Override
    public List<String> types() {
        return List.of("kubernetes:apps/v1:Deployment");
    }

    @Override
    public Verdict judge(ResourceView deployment, StackView stack, RuleConfig config) {
        if (config.texts("observers").contains(Selectors.name(deployment))) {
            return Verdict.notApplicable("it observes and serves nobody");
        }
        if (!Selectors.isServed(stack, deployment)) {
            return Verdict.notApplicable("no service leads to it: while its one pod restarts, its queue waits");
        }
        Optional<PropertyView> claim = soleWriter(deployment, stack);
        if (claim.isPresent()) {
            PropertyView found = claim.get();
            return found.known(name -> Verdict.notApplicable("it alone writes to the volume of claim " + name.shown()
                    + " and is replaced, not rolled: a second pod could not have it"));
        }
        return Selectors.naming(stack, SCALER, deployment, "spec", "scaleTargetRef", "name").stream()
                .findFirst()
                .map(scaler -> scaler.get("spec", "minReplicas"))
                .orElseGet(() -> deployment.get("spec", "replicas"))
                .mustBeAtLeast(2);
    }

    /** The claim, surely or perhaps, of a volume for one node that only one pod at a time may hold, since the workload is recreated. */
    private static Optional<PropertyView> soleWriter(ResourceView deployment, StackView stack) {
        if (!deployment
                .get("spec", "strategy", "type")
                .text()
                .filter("Recreate"::equals)
                .isPresent()) {
            return Optional.empty();
        }
        return PodSpec.of(deployment).get("volumes").items().stream()
                .map(volume -> volume.get("persistentVolumeClaim"))
                .filter(claim -> !claim.get("readOnly").isTrue())
                .map(claim -> claim.get("claimName"))
                .filter(name -> name.isUnknown() || isForOneNode(stack, deployment, name))
                .findFirst();
    }

    private static boolean isForOneNode(StackView stack, ResourceView deployment, PropertyView name) {
        return Selectors.named(stack, CLAIM, name).stream()
                .filter(claim -> Selectors.sameNamespace(claim, deployment))
                .map(claim -> claim.get("spec", "accessModes").texts())
                .anyMatch(modes -> !modes.isEmpty() && ONE_NODE.containsAll(modes));
    }
}
