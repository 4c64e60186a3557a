package dev.slipway.sandbox.knowledge.kubernetes.core;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import java.util.List;
import java.util.Map;

/** A room of the cluster. */
final class Namespaces {
    private Namespaces() {}

    static Knowledge namespace() {
        return Objects.clusterWide("kubernetes:core/v1:Namespace", "namespace")
                .out("status", s -> Map.of("phase", "Active"))
                .check("namespace-label", "metadata.name: Invalid value: a lowercase RFC 1123 label", s -> s.in().text(
                                "metadata.name")
                        .filter(n -> !n.matches(Objects.LABEL))
                        .ifPresent(n -> s.refuse(
                                "metadata.name",
                                "Namespace \"" + n + "\" is invalid: metadata.name: Invalid value: \"" + n
                                        + "\": a lowercase RFC 1123 label must consist of at most 63 lower case alphanumeric characters or '-'",
                                "Change the name.")))
                .check("namespace-exists", "namespaces \"…\" already exists", s -> s.in().text("metadata.name")
                        .filter(Objects.BUILT_IN::contains)
                        .ifPresent(n -> s.refuse(
                                "metadata.name",
                                "namespaces \"" + n + "\" already exists",
                                "Import it, or choose another name.")))
                .check(
                        "namespace-pod-security",
                        "pod-security.kubernetes.io/enforce: Invalid value",
                        s -> s.in().textMap("metadata.labels").forEach((key, value) -> {
                            if (key.matches("pod-security\\.kubernetes\\.io/(enforce|audit|warn)")
                                    && !List.of("privileged", "baseline", "restricted")
                                            .contains(value)) {
                                s.refuse(
                                        "metadata.labels",
                                        "metadata.labels[" + key + "]: Invalid value: \"" + value
                                                + "\": must be one of privileged, baseline, restricted",
                                        "Change the level.");
                            }
                        }));
    }
}
