package dev.slipway.sandbox.knowledge.kubernetes.apps;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.knowledge.kubernetes.Pods;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The apps group's types: workloads that keep running. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(deployment(), statefulSet(), daemonSet());
    }

    private static Knowledge workload(String token, String kind) {
        Knowledge knowledge = Objects.namespaced(token, kind)
                .check(
                        kind + "-selector",
                        "spec.template.metadata.labels: Invalid value: `selector` does not match template `labels`",
                        Catalogue::selector)
                .check(
                        kind + "-template-labels",
                        "metadata.labels: Invalid value: a valid label",
                        s -> Objects.labels(s, "spec.template.metadata.labels"))
                .check(
                        kind + "-replicas",
                        "spec.replicas: Invalid value: must be greater than or equal to 0",
                        s -> s.in().number("spec.replicas")
                                .filter(n -> n < 0)
                                .ifPresent(n -> s.refuse(
                                        "spec.replicas",
                                        "spec.replicas: Invalid value: " + Props.written(n)
                                                + ": must be greater than or equal to 0",
                                        "Use 0 or more.")));
        return Pods.check(knowledge, kind, "spec.template", List.of("Always"));
    }

    private static void selector(Subject s) {
        Map<String, String> wanted = s.in().textMap("spec.selector.matchLabels");
        Map<String, String> labels = s.in().textMap("spec.template.metadata.labels");
        if (wanted.isEmpty() && s.in().items("spec.selector.matchExpressions").isEmpty()) {
            s.refuse(
                    "spec.selector",
                    "spec.selector: Required value",
                    "Give matchLabels, equal to labels of the template.");
        } else if (!labels.entrySet().containsAll(wanted.entrySet())) {
            s.refuse(
                    "spec.template.metadata.labels",
                    "spec.template.metadata.labels: Invalid value: " + labels
                            + ": `selector` does not match template `labels`",
                    "Give the template the labels " + wanted + ".");
        }
    }

    private static Knowledge deployment() {
        return workload("kubernetes:apps/v1:Deployment", "deployment")
                .replaceOn("spec.selector")
                .out(
                        "spec",
                        s -> spec(s, Map.of("replicas", 1, "revisionHistoryLimit", 10, "progressDeadlineSeconds", 600)))
                .out("status", s -> status(s, "availableReplicas"))
                .check(
                        "deployment-strategy",
                        "spec.strategy.rollingUpdate.maxUnavailable: Invalid value: may not be 0 when `maxSurge` is 0",
                        s -> {
                            if (s.in().text("spec.strategy.rollingUpdate.maxUnavailable", "25%")
                                            .matches("0%?")
                                    && s.in().text("spec.strategy.rollingUpdate.maxSurge", "25%")
                                            .matches("0%?")) {
                                s.refuse(
                                        "spec.strategy",
                                        "spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0"
                                                + " when `maxSurge` is 0",
                                        "Raise one.");
                            }
                        })
                .check(
                        "deployment-strategy-type",
                        "spec.strategy.type: Unsupported value",
                        Objects.supported("spec.strategy.type", List.of("Recreate", "RollingUpdate")))
                .check(
                        "deployment-recreate",
                        "spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is"
                                + " 'Recreate'",
                        s -> {
                            if (s.in().text("spec.strategy.type", "").equals("Recreate")
                                    && s.in().has("spec.strategy.rollingUpdate")) {
                                s.refuse(
                                        "spec.strategy",
                                        "spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy"
                                                + " `type` is 'Recreate'",
                                        "Leave it out.");
                            }
                        });
    }

    private static Knowledge statefulSet() {
        return workload("kubernetes:apps/v1:StatefulSet", "stateful-set")
                .replaceOn(
                        "spec.selector",
                        "spec.serviceName",
                        "spec.volumeClaimTemplates",
                        "spec.podManagementPolicy",
                        "spec.revisionHistoryLimit")
                .out(
                        "spec",
                        s -> spec(
                                s,
                                Map.of(
                                        "replicas",
                                        1,
                                        "revisionHistoryLimit",
                                        10,
                                        "podManagementPolicy",
                                        "OrderedReady")))
                .out("status", s -> status(s, "availableReplicas"))
                .check("stateful-set-name-length", "metadata.labels: the pods' names are too long", s -> s.in().text(
                                "metadata.name")
                        .filter(n -> n.length() > 52)
                        .ifPresent(n -> s.refuse(
                                "metadata.name",
                                "Pod \"" + n
                                        + "-0\" is invalid: metadata.labels: controller-revision-hash: must be no more"
                                        + " than 63 characters",
                                "Use at most 52 characters.")))
                .awaits("stateful-set-service-missing", "the governing service does not exist", s -> s.in().text(
                                "spec.serviceName")
                        .filter(n -> !n.isEmpty()
                                && Objects.beside(s, "kubernetes:core/v1:Service", n)
                                        .isEmpty())
                        .ifPresent(n -> s.refuse(
                                "spec.serviceName",
                                "the pods get no names in DNS: service \"" + n + "\" not found",
                                "Make the headless Service.")));
    }

    private static Knowledge daemonSet() {
        return workload("kubernetes:apps/v1:DaemonSet", "daemon-set")
                .replaceOn("spec.selector")
                .out(
                        "status",
                        s -> Map.of(
                                "desiredNumberScheduled",
                                3,
                                "numberReady",
                                3,
                                "currentNumberScheduled",
                                3,
                                "numberMisscheduled",
                                0));
    }

    private static Object spec(Subject s, Map<String, Object> filled) {
        Map<String, Object> spec =
                new LinkedHashMap<>(Values.map(s.in().get("spec").orElse(Map.of())));
        filled.forEach(spec::putIfAbsent);
        return spec;
    }

    private static Object status(Subject s, String available) {
        double replicas = s.in().number("spec.replicas", 1);
        return Map.of(
                "replicas",
                replicas,
                "readyReplicas",
                replicas,
                "updatedReplicas",
                replicas,
                available,
                replicas,
                "observedGeneration",
                1);
    }
}
