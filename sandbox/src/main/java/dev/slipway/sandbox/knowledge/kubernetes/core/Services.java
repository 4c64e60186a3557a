package dev.slipway.sandbox.knowledge.kubernetes.core;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.knowledge.kubernetes.Pods;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.value.Values;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One address for many pods. */
final class Services {
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "ReplicaSet");

    private Services() {}

    static Knowledge service() {
        return Objects.namespaced("kubernetes:core/v1:Service", "service")
                .replaceOn("spec.clusterIP", "spec.type")
                .out("spec", Services::spec)
                .out(
                        "status",
                        s -> s.in().text("spec.type", "ClusterIP").equals("LoadBalancer")
                                ? Map.of(
                                        "loadBalancer",
                                        Map.of(
                                                "ingress",
                                                List.of(Map.of(
                                                        "ip",
                                                        "203.0.113."
                                                                + (1 + Integer.parseInt(s.hex("lb", 4), 16) % 253)))))
                                : Map.of("loadBalancer", Map.of()))
                .check("service-label", "metadata.name: Invalid value: a DNS-1035 label", s -> s.in().text(
                                "metadata.name")
                        .filter(n -> !n.matches("[a-z]([-a-z0-9]{0,61}[a-z0-9])?"))
                        .ifPresent(n -> s.refuse(
                                "metadata.name",
                                "Service \"" + n + "\" is invalid: metadata.name: Invalid value: \"" + n
                                        + "\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
                                "Change the name.")))
                .check(
                        "service-type",
                        "spec.type: Unsupported value",
                        Objects.supported(
                                "spec.type", List.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName")))
                .check("service-ports", "spec.ports: Required value", s -> {
                    if (s.in().items("spec.ports").isEmpty()
                            && !s.in().text("spec.type", "").equals("ExternalName")
                            && !s.in().text("spec.clusterIP", "").equals("None")) {
                        s.refuse("spec.ports", "spec.ports: Required value", "Give a port.");
                    }
                })
                .check(
                        "service-port-range",
                        "spec.ports.port: Invalid value: must be between 1 and 65535, inclusive",
                        s -> s.in().each("spec.ports").stream()
                                .map(p -> p.number("port", 0))
                                .filter(n -> n < 1 || n > 65535)
                                .forEach(n -> s.refuse(
                                        "spec.ports",
                                        "spec.ports.port: Invalid value: " + Props.written(n)
                                                + ": must be between 1 and 65535, inclusive",
                                        "Change the port.")))
                .check(
                        "service-port-name",
                        "spec.ports.name: Invalid value: must be no more than 15 characters",
                        s -> s.in().each("spec.ports").stream()
                                .flatMap(p -> p.text("targetPort").stream())
                                .filter(n -> !n.matches("\\d+") && !Pods.portName(n))
                                .forEach(n -> s.refuse(
                                        "spec.ports",
                                        "spec.ports.targetPort: Invalid value: \"" + n
                                                + "\": must be no more than 15 characters, lower case letters, digits and single hyphens",
                                        "Shorten the name.")))
                .check("service-port-twice", "spec.ports: Duplicate value", Services::duplicates)
                .check(
                        "service-node-port",
                        "spec.ports.nodePort: Invalid value: provided port is not in the valid range. The range of valid ports is 30000-32767",
                        s -> s.in().each("spec.ports").stream()
                                .flatMap(p -> p.number("nodePort").stream())
                                .filter(n -> n != 0 && (n < 30000 || n > 32767))
                                .forEach(n -> s.refuse(
                                        "spec.ports",
                                        "spec.ports.nodePort: Invalid value: " + Props.written(n)
                                                + ": provided port is not in the valid range. The range of valid ports is 30000-32767",
                                        "Leave nodePort out.")))
                .check(
                        "service-node-port-taken",
                        "spec.ports.nodePort: Invalid value: provided port is already allocated",
                        s -> s.in().each("spec.ports").stream()
                                .flatMap(p -> p.number("nodePort").stream())
                                .filter(n -> n != 0)
                                .forEach(n -> s.world().others(s.token()).stream()
                                        .filter(r -> !r.id().equals(s.id())
                                                && r.in().each("spec.ports").stream()
                                                        .anyMatch(p -> p.number("nodePort", 0)
                                                                .equals(n)))
                                        .findFirst()
                                        .ifPresent(r -> s.refuse(
                                                "spec.ports",
                                                "spec.ports.nodePort: Invalid value: " + Props.written(n)
                                                        + ": provided port is already allocated",
                                                "Service " + r.id() + " has it."))))
                .check("service-external-name", "spec.externalName: Required value", s -> {
                    if (s.in().text("spec.type", "").equals("ExternalName") && !s.in().has("spec.externalName")) {
                        s.refuse("spec.externalName", "spec.externalName: Required value", "Give the DNS name.");
                    }
                })
                .check(
                        "service-selects-nothing",
                        "warning: the Service has no endpoints, as its selector matches no pod",
                        Services::selects);
    }

    private static void duplicates(Subject s) {
        Set<String> seen = new HashSet<>();
        List<Props> ports = s.in().each("spec.ports");
        for (Props port : ports) {
            if (ports.size() > 1 && !port.has("name")) {
                s.refuse("spec.ports", "spec.ports.name: Required value", "With several ports, each needs a name.");
            } else if (!seen.add(port.text("port", "") + port.text("protocol", "TCP"))
                    || port.text("name").filter(n -> !seen.add("name " + n)).isPresent()) {
                s.refuse(
                        "spec.ports",
                        "spec.ports: Duplicate value: " + port.text("port", ""),
                        "Give each port and each name once.");
            }
        }
    }

    /** Only of services that exist already: at the first creation, the pods may still be to come. */
    private static void selects(Subject s) {
        Map<String, String> selector = s.in().textMap("spec.selector");
        if (!s.exists() || selector.isEmpty()) {
            return;
        }
        String namespace = Objects.namespace(s);
        boolean any = s.world().everything().stream()
                .filter(r -> WORKLOADS.contains(r.token().substring(r.token().lastIndexOf(':') + 1))
                        && r.scope().equals(s.place().scope()))
                .filter(r -> r.in().text("metadata.namespace", "default").equals(namespace))
                .anyMatch(r -> r.in().textMap("spec.template.metadata.labels")
                        .entrySet()
                        .containsAll(selector.entrySet()));
        if (!any) {
            s.warn("The Service has no endpoints: its selector " + selector + " matches no pod of namespace "
                    + namespace + ".");
        }
    }

    private static Object spec(Subject s) {
        Map<String, Object> spec =
                new LinkedHashMap<>(Values.map(s.in().get("spec").orElse(Map.of())));
        spec.putIfAbsent("type", "ClusterIP");
        spec.putIfAbsent("sessionAffinity", "None");
        if (!spec.get("type").equals("ExternalName")) {
            spec.putIfAbsent(
                    "clusterIP",
                    "10.96." + Integer.parseInt(s.hex("ip", 2), 16) + "."
                            + (1 + Integer.parseInt(s.hex("ip2", 4), 16) % 254));
        }
        return spec;
    }
}
