package dev.slipway.sandbox.knowledge.kubernetes;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the API server, admission and the kubelet refuse about pods, wherever their template stands. */
public final class Pods {
    private static final Set<String> PROBES = Set.of("livenessProbe", "readinessProbe", "startupProbe");

    private Pods() {}

    /** Adds the checks of the pod template at this path; {@code restartPolicies} are those that the kind allows. */
    public static Knowledge check(Knowledge knowledge, String kind, String template, List<String> restartPolicies) {
        String spec = template + ".spec";
        shape(knowledge, kind, spec);
        each(knowledge, kind + "-container-name", "Invalid value: a lowercase RFC 1123 label", spec, (s, c) -> c.text(
                        "name")
                .filter(n -> !n.matches(Objects.LABEL))
                .ifPresent(n -> s.refuse(
                        spec + ".containers",
                        spec + ".containers.name: Invalid value: \"" + n
                                + "\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-'",
                        "Change the name.")));
        each(knowledge, kind + "-container-image", "image: Required value", spec, (s, c) -> {
            if (c.text("image", "").isBlank()) {
                s.refuse(
                        spec + ".containers",
                        spec + ".containers.image: Required value of container \"" + c.text("name", "") + "\"",
                        "Give the image.");
            }
        });
        each(
                knowledge,
                kind + "-port-name",
                "ports.name: Invalid value: must be no more than 15 characters",
                spec,
                (s, c) -> c.each("ports").stream()
                        .flatMap(p -> p.text("name").stream())
                        .filter(n -> !portName(n))
                        .forEach(n -> s.refuse(
                                spec + ".containers",
                                "ports.name: Invalid value: \"" + n
                                        + "\": must be no more than 15 characters, lower case letters, digits and single hyphens, with a letter",
                                "Shorten the name.")));
        each(
                knowledge,
                kind + "-port-range",
                "containerPort: Invalid value: must be between 1 and 65535, inclusive",
                spec,
                (s, c) -> c.each("ports").stream()
                        .flatMap(p -> p.number("containerPort").stream())
                        .filter(n -> n < 1 || n > 65535)
                        .forEach(n -> s.refuse(
                                spec + ".containers",
                                "containerPort: Invalid value: " + Props.written(n)
                                        + ": must be between 1 and 65535, inclusive",
                                "Change the port.")));
        each(knowledge, kind + "-port-duplicate", "ports: Duplicate value", spec, Pods::ports);
        each(knowledge, kind + "-quantity", "quantities must match the regular expression", spec, Pods::quantities);
        each(
                knowledge,
                kind + "-requests-over-limits",
                "resources.requests: Invalid value: must be less than or equal to limit",
                spec,
                Pods::requests);
        each(knowledge, kind + "-probe", "probe thresholds out of range", spec, Pods::probes);
        each(knowledge, kind + "-env-duplicate", "an environment variable is given twice", spec, (s, c) -> {
            Set<String> seen = new HashSet<>();
            c.each("env").stream()
                    .map(e -> e.text("name", ""))
                    .filter(n -> !seen.add(n))
                    .forEach(n -> s.refuse(
                            spec + ".containers",
                            "env: Duplicate value: the variable \"" + n + "\" of container \"" + c.text("name", "")
                                    + "\" is given twice, and server-side apply refuses it",
                            "Give it once."));
        });
        each(
                knowledge,
                kind + "-env-name",
                "env.name: Invalid value: a valid environment variable name",
                spec,
                (s, c) -> c.each("env").stream()
                        .map(e -> e.text("name", ""))
                        .filter(n -> !n.matches("[-._a-zA-Z][-._a-zA-Z0-9]*"))
                        .forEach(n -> s.refuse(
                                spec + ".containers",
                                "env.name: Invalid value: \"" + n
                                        + "\": a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit",
                                "Change the name.")));
        each(knowledge, kind + "-mount", "volumeMounts.name: Not found", spec, (s, c) -> {
            List<String> volumes = new ArrayList<>(s.in().each(spec + ".volumes").stream()
                    .map(v -> v.text("name", ""))
                    .toList());
            s.in().each("spec.volumeClaimTemplates").forEach(t -> volumes.add(t.text("metadata.name", "")));
            c.each("volumeMounts").stream()
                    .map(m -> m.text("name", ""))
                    .filter(n -> !volumes.contains(n))
                    .forEach(n -> s.refuse(
                            spec + ".containers",
                            "volumeMounts.name: Not found: \"" + n + "\"",
                            "Declare the volume in the pod."));
        });
        knowledge.check(
                kind + "-restart-policy",
                "restartPolicy: Unsupported value",
                Objects.supported(spec + ".restartPolicy", restartPolicies));
        knowledge.awaits(
                kind + "-secret-missing",
                "CreateContainerConfigError: secret \"…\" not found",
                s -> PodReferences.references(
                        s, spec, "secretKeyRef", "secretRef", "kubernetes:core/v1:Secret", "secret"));
        knowledge.awaits(
                kind + "-config-missing",
                "CreateContainerConfigError: configmap \"…\" not found",
                s -> PodReferences.references(
                        s, spec, "configMapKeyRef", "configMapRef", "kubernetes:core/v1:ConfigMap", "configmap"));
        knowledge.awaits(
                kind + "-volume-source-missing",
                "FailedMount: the volume's source does not exist",
                s -> PodReferences.sources(s, spec));
        knowledge.awaits(
                kind + "-account-missing",
                "error looking up service account: serviceaccount \"…\" not found",
                s -> s.in().text(spec + ".serviceAccountName")
                        .filter(n -> !n.equals("default"))
                        .filter(n -> Objects.beside(s, "kubernetes:core/v1:ServiceAccount", n)
                                .isEmpty())
                        .ifPresent(n -> s.refuse(
                                spec + ".serviceAccountName",
                                "pods \"" + Objects.name(s) + "\" is forbidden: error looking up service account "
                                        + Objects.namespace(s) + "/" + n + ": serviceaccount \"" + n + "\" not found",
                                "Make the ServiceAccount.")));
        return knowledge.check(
                kind + "-pod-security",
                "violates PodSecurity \"restricted:latest\"",
                s -> PodSecurity.restricted(s, template));
    }

    private static void shape(Knowledge knowledge, String kind, String spec) {
        knowledge.check(kind + "-no-containers", "spec.containers: Required value", s -> {
            if (s.in().items(spec + ".containers").isEmpty()) {
                s.refuse(spec + ".containers", spec + ".containers: Required value", "Give at least one container.");
            }
        });
        knowledge.check(kind + "-container-duplicate", "spec.containers.name: Duplicate value", s -> {
            Set<String> seen = new HashSet<>();
            containers(s, spec).stream()
                    .map(c -> c.text("name", ""))
                    .filter(n -> !seen.add(n))
                    .forEach(n -> s.refuse(
                            spec + ".containers",
                            spec + ".containers.name: Duplicate value: \"" + n + "\"",
                            "Rename one."));
        });
    }

    private static void each(
            Knowledge knowledge, String kind, String says, String spec, BiConsumer<Subject, Props> look) {
        knowledge.check(kind, says, s -> containers(s, spec).forEach(c -> look.accept(s, c)));
    }

    static List<Props> containers(Subject s, String spec) {
        List<Props> all = new ArrayList<>(s.in().each(spec + ".containers"));
        all.addAll(s.in().each(spec + ".initContainers"));
        return all;
    }

    /** IANA service names, as ports have them. */
    public static boolean portName(String name) {
        return name.length() <= 15 && name.matches("(?=.*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?") && !name.contains("--");
    }

    private static void ports(Subject s, Props container) {
        Set<String> seen = new HashSet<>();
        for (Props port : container.each("ports")) {
            String key = port.text("containerPort", "") + "/" + port.text("protocol", "TCP");
            if (!seen.add(key)
                    || port.text("name").filter(n -> !seen.add("name " + n)).isPresent()) {
                s.refuse(
                        "spec",
                        "ports: Duplicate value: " + key + " of container \"" + container.text("name", "") + "\"",
                        "Give each port and each port name once.");
            }
        }
    }

    private static void quantities(Subject s, Props container) {
        for (String side : List.of("requests", "limits")) {
            container.textMap("resources." + side).forEach((name, value) -> {
                OptionalDouble amount = Quantities.parse(value);
                if (amount.isEmpty()) {
                    s.refuse(
                            "spec",
                            "resources." + side + "." + name + ": Invalid value: \"" + value
                                    + "\": quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
                            "Write 500m, 1 or 256Mi.");
                } else if (amount.getAsDouble() < 0) {
                    s.refuse(
                            "spec",
                            "resources." + side + "." + name + ": Invalid value: \"" + value
                                    + "\": must be greater than or equal to 0",
                            "Use an amount of 0 or more.");
                }
            });
        }
    }

    private static void requests(Subject s, Props container) {
        Map<String, String> limits = container.textMap("resources.limits");
        container.textMap("resources.requests").forEach((name, value) -> {
            OptionalDouble request = Quantities.parse(value);
            OptionalDouble limit = Quantities.parse(limits.getOrDefault(name, "none"));
            if (request.isPresent() && limit.isPresent() && request.getAsDouble() > limit.getAsDouble()) {
                s.refuse(
                        "spec",
                        "resources.requests: Invalid value: \"" + value + "\": must be less than or equal to " + name
                                + " limit of " + limits.get(name),
                        "Raise the limit of container \"" + container.text("name", "") + "\".");
            }
        });
    }

    private static void probes(Subject s, Props container) {
        for (String kind : PROBES) {
            if (!container.has(kind)) {
                continue;
            }
            Props probe = container.object(kind);
            for (String field : List.of("periodSeconds", "timeoutSeconds", "successThreshold", "failureThreshold")) {
                probe.number(field)
                        .filter(n -> n < 1)
                        .ifPresent(n -> s.refuse(
                                "spec",
                                kind + "." + field + ": Invalid value: " + Props.written(n)
                                        + ": must be greater than 0",
                                "Use 1 or more."));
            }
            if (!kind.equals("readinessProbe") && probe.number("successThreshold", 1) != 1) {
                s.refuse(
                        "spec",
                        kind + ".successThreshold: Invalid value: " + probe.text("successThreshold", "")
                                + ": must be 1",
                        "Leave it out.");
            }
            long handlers = List.of("httpGet", "tcpSocket", "exec", "grpc").stream()
                    .filter(probe::has)
                    .count();
            if (handlers != 1) {
                s.refuse(
                        "spec",
                        kind + ": Required value: must specify a handler type, and one only",
                        "Give httpGet, tcpSocket, exec or grpc.");
            }
        }
    }
}
