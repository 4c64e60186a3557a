package dev.slipway.sandbox.knowledge.kubernetes.networking;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.knowledge.aws.Cidr;
import dev.slipway.sandbox.knowledge.kubernetes.Objects;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.world.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networking group's types. */
public final class Catalogue implements ServiceCatalogue {
    private static final String SERVICE = "kubernetes:core/v1:Service";

    @Override
    public List<Knowledge> types() {
        return List.of(ingress(), policy());
    }

    private static Knowledge ingress() {
        return Objects.namespaced("kubernetes:networking.k8s.io/v1:Ingress", "ingress")
                .out(
                        "status",
                        s -> Map.of(
                                "loadBalancer",
                                Map.of(
                                        "ingress",
                                        List.of(Map.of(
                                                "ip",
                                                "203.0.113." + (1 + Integer.parseInt(s.hex("lb", 4), 16) % 253))))))
                .check(
                        "ingress-path",
                        "spec.rules.http.paths.path: Invalid value: must be an absolute path",
                        s -> paths(s).stream()
                                .filter(p -> !p.text("pathType", "").equals("ImplementationSpecific")
                                        && !p.text("path", "").startsWith("/"))
                                .forEach(p -> s.refuse(
                                        "spec.rules",
                                        "spec.rules.http.paths.path: Invalid value: \"" + p.text("path", "")
                                                + "\": must be an absolute path",
                                        "Begin it with /.")))
                .check(
                        "ingress-path-type",
                        "spec.rules.http.paths.pathType: Required value: pathType must be specified",
                        s -> paths(s).stream()
                                .filter(p -> !List.of("Exact", "Prefix", "ImplementationSpecific")
                                        .contains(p.text("pathType", "")))
                                .forEach(p -> s.refuse(
                                        "spec.rules",
                                        "spec.rules.http.paths.pathType: Unsupported value: \"" + p.text("pathType", "")
                                                + "\": supported values: \"Exact\", \"ImplementationSpecific\","
                                                + " \"Prefix\"",
                                        "Give pathType.")))
                .check("ingress-host", "spec.rules.host: Invalid value", s -> s.in().each("spec.rules").stream()
                        .flatMap(r -> r.text("host").stream())
                        .filter(h -> !h.matches("(\\*\\.)?" + Objects.SUBDOMAIN))
                        .forEach(h -> s.refuse(
                                "spec.rules",
                                "spec.rules.host: Invalid value: \"" + h
                                        + "\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
                                        + " characters, '-' or '.'",
                                "Write the host name alone, in lower case.")))
                .check(
                        "ingress-backend",
                        "spec.rules.http.paths.backend: Required value: port name or number is required",
                        s -> paths(s).stream()
                                .filter(p -> p.has("backend.service")
                                        && p.has("backend.service.port.name") == p.has("backend.service.port.number"))
                                .forEach(p -> s.refuse(
                                        "spec.rules",
                                        "spec.rules.http.paths.backend.service.port: Required value: port name or"
                                                + " number is required, and not both",
                                        "Give one.")))
                .check(
                        "ingress-nothing",
                        "spec: Invalid value: either `defaultBackend` or `rules` must be specified",
                        s -> {
                            if (!s.in().has("spec.defaultBackend")
                                    && s.in().items("spec.rules").isEmpty()) {
                                s.refuse(
                                        "spec",
                                        "spec: Invalid value: []: either `defaultBackend` or `rules` must be specified",
                                        "Give rules.");
                            }
                        })
                .awaits("ingress-service-missing", "the backend service does not exist", s -> paths(s).forEach(
                                p -> backend(s, p)))
                .awaits("ingress-port-missing", "the backend service has no such port", s -> paths(s).forEach(
                                p -> port(s, p)));
    }

    private static List<Props> paths(Subject s) {
        return s.in().each("spec.rules").stream()
                .flatMap(r -> r.each("http.paths").stream())
                .toList();
    }

    private static void backend(Subject s, Props path) {
        path.text("backend.service.name")
                .filter(n -> Objects.beside(s, SERVICE, n).isEmpty())
                .ifPresent(n -> s.refuse(
                        "spec.rules",
                        "Ingress has at least one rule that points to a non-existent service: services \"" + n
                                + "\" not found",
                        "Make the Service in namespace " + Objects.namespace(s) + "."));
    }

    private static void port(Subject s, Props path) {
        Optional<Stored> service = path.text("backend.service.name").flatMap(n -> Objects.beside(s, SERVICE, n));
        String wanted = path.text("backend.service.port.name")
                .or(() -> path.text("backend.service.port.number"))
                .orElse("");
        service.filter(svc -> svc.in().each("spec.ports").stream()
                        .noneMatch(p -> p.text("port", "").equals(wanted)
                                || p.text("name", "").equals(wanted)))
                .ifPresent(svc -> s.refuse(
                        "spec.rules",
                        "Ingress points to port \"" + wanted + "\", which service " + svc.id() + " does not have",
                        "Use one of its ports."));
    }

    private static Knowledge policy() {
        return Objects.namespaced("kubernetes:networking.k8s.io/v1:NetworkPolicy", "network-policy")
                .unordered("spec.policyTypes")
                .check("network-policy-cidr", "ipBlock.cidr: Invalid value: not a valid CIDR", s -> {
                    for (String side : List.of("ingress", "egress")) {
                        s.in().each("spec." + side).forEach(rule -> rule.each(side.equals("ingress") ? "from" : "to")
                                .forEach(peer -> block(s, side, peer)));
                    }
                })
                .check(
                        "network-policy-type",
                        "spec.policyTypes: Unsupported value",
                        Objects.supported("spec.policyTypes", List.of("Ingress", "Egress")))
                .check(
                        "network-policy-port",
                        "ports.port: Invalid value: must be between 1 and 65535, inclusive",
                        s -> {
                            for (String side : List.of("ingress", "egress")) {
                                s.in().each("spec." + side).forEach(rule -> rule.each("ports").stream()
                                        .flatMap(p -> p.text("port").stream())
                                        .filter(p -> p.matches("\\d+")
                                                && (Integer.parseInt(p) < 1 || Integer.parseInt(p) > 65535))
                                        .forEach(p -> s.refuse(
                                                "spec." + side,
                                                "spec." + side + ".ports.port: Invalid value: " + p
                                                        + ": must be between 1 and 65535, inclusive",
                                                "Change the port.")));
                            }
                        })
                .check("network-policy-peer", "may not specify both ipBlock and another peer", s -> {
                    for (String side : List.of("ingress", "egress")) {
                        s.in().each("spec." + side)
                                .forEach(rule -> rule.each(side.equals("ingress") ? "from" : "to").stream()
                                        .filter(p -> p.has("ipBlock")
                                                && (p.has("podSelector") || p.has("namespaceSelector")))
                                        .forEach(p -> s.refuse(
                                                "spec." + side,
                                                "spec." + side
                                                        + ": Forbidden: may not specify both ipBlock and another peer",
                                                "Split the peer.")));
                    }
                });
    }

    private static void block(Subject s, String side, Props peer) {
        Optional<String> cidr = peer.text("ipBlock.cidr").filter(c -> !c.contains(":"));
        cidr.filter(c -> Cidr.parse(c).isEmpty())
                .ifPresent(c -> s.refuse(
                        "spec." + side,
                        "ipBlock.cidr: Invalid value: \"" + c + "\": not a valid CIDR",
                        "Write 10.0.0.0/8 or the like."));
        cidr.flatMap(Cidr::parse).ifPresent(whole -> peer.texts("ipBlock.except").stream()
                .filter(e -> Cidr.parse(e).filter(whole::contains).isEmpty())
                .forEach(e -> s.refuse(
                        "spec." + side,
                        "ipBlock.except: Invalid value: \"" + e + "\": must be a strict subset of `cidr`",
                        "Use a block inside " + peer.text("ipBlock.cidr", "") + ".")));
    }
}
