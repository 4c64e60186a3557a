package dev.slipway.sandbox.knowledge.kubernetes;

import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.world.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The restricted Pod Security Standard, in a namespace that enforces it. */
final class PodSecurity {
    private static final Set<String> VOLUMES = Set.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "persistentVolumeClaim",
            "projected",
            "secret",
            "name");

    private PodSecurity() {}

    static void restricted(Subject s, String template) {
        Optional<Stored> namespace = Objects.namespaceObject(s);
        boolean enforced = namespace
                .map(n -> n.in().textMap("metadata.labels")
                        .getOrDefault("pod-security.kubernetes.io/enforce", "")
                        .equals("restricted"))
                .orElse(false);
        if (!enforced) {
            return;
        }
        List<String> violations = new ArrayList<>();
        Props pod = s.in().object(template + ".spec");
        for (Props container : Pods.containers(s, template + ".spec")) {
            container(pod, container, violations);
        }
        for (String field : List.of("hostNetwork", "hostPID", "hostIPC")) {
            if (pod.flag(field)) {
                violations.add("host namespaces (" + field + "=true)");
            }
        }
        pod.each("volumes").stream()
                .flatMap(v -> v.all().keySet().stream())
                .filter(k -> !VOLUMES.contains(k))
                .forEach(k -> violations.add("restricted volume types (" + k + ")"));
        if (!violations.isEmpty()) {
            s.refuse(
                    template + ".spec",
                    "pods \"" + Objects.name(s) + "\" is forbidden: violates PodSecurity \"restricted:latest\": "
                            + String.join(", ", violations),
                    "Set what is named, or relax the namespace.");
        }
    }

    private static void container(Props pod, Props container, List<String> violations) {
        String name = container.text("name", "");
        if (container.flag("securityContext.allowPrivilegeEscalation", true)) {
            violations.add("allowPrivilegeEscalation != false (container \"" + name
                    + "\" must set securityContext.allowPrivilegeEscalation=false)");
        }
        if (!container.texts("securityContext.capabilities.drop").contains("ALL")
                || container.texts("securityContext.capabilities.add").stream()
                        .anyMatch(c -> !c.equals("NET_BIND_SERVICE"))) {
            violations.add("unrestricted capabilities (container \"" + name
                    + "\" must set securityContext.capabilities.drop=[\"ALL\"])");
        }
        if (!container.flag("securityContext.runAsNonRoot", pod.flag("securityContext.runAsNonRoot"))) {
            violations.add("runAsNonRoot != true (pod or container \"" + name
                    + "\" must set securityContext.runAsNonRoot=true)");
        }
        if (container.number("securityContext.runAsUser", pod.number("securityContext.runAsUser", 1)) == 0) {
            violations.add("runAsUser=0 (pod or container \"" + name + "\")");
        }
        String seccomp = container.text(
                "securityContext.seccompProfile.type", pod.text("securityContext.seccompProfile.type", ""));
        if (!Set.of("RuntimeDefault", "Localhost").contains(seccomp)) {
            violations.add("seccompProfile (pod or container \"" + name
                    + "\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")");
        }
        if (container.flag("securityContext.privileged")) {
            violations.add("privileged (container \"" + name + "\")");
        }
        if (container.each("ports").stream().anyMatch(p -> p.number("hostPort", 0) > 0)) {
            violations.add("hostPort (container \"" + name + "\")");
        }
    }
}
