package dev.slipway.sandbox.knowledge.kubernetes;

import dev.slipway.sandbox.knowledge.Hashes;
import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.Rules;
import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;
import dev.slipway.sandbox.value.Secret;
import dev.slipway.sandbox.value.Unknown;
import dev.slipway.sandbox.value.Values;
import dev.slipway.sandbox.world.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the API server asks of every object: its name, namespace, labels; and what it adds to it. */
public final class Objects {
    /** The namespaces that every cluster has. */
    public static final Set<String> BUILT_IN = Set.of("default", "kube-system", "kube-public", "kube-node-lease");
    /** RFC 1123 subdomain. */
    public static final String SUBDOMAIN = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    /** RFC 1123 label. */
    public static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

    private static final String QUALIFIED =
            "([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";

    private Objects() {}

    /** An object inside a namespace; the kinds of its checks begin with this word. */
    public static Knowledge namespaced(String token, String kind) {
        return object(token, kind)
                .id(s -> namespace(s) + "/" + name(s))
                .check(kind + "-namespace-missing", "namespaces \"…\" not found", s -> {
                    if (!namespaceExists(s, namespace(s))) {
                        s.refuse(
                                "metadata.namespace",
                                "namespaces \"" + namespace(s) + "\" not found",
                                "Make the Namespace first, and refer to its own metadata.name output.");
                    }
                });
    }

    /** An object of the whole cluster. */
    public static Knowledge clusterWide(String token, String kind) {
        return object(token, kind).id(Objects::name);
    }

    private static Knowledge object(String token, String kind) {
        return Knowledge.of(token)
                .namedObject()
                .replaceOn("apiVersion", "kind")
                .out("apiVersion", s -> version(token))
                .out("kind", s -> token.substring(token.lastIndexOf(':') + 1))
                .out("metadata", Objects::metadata)
                .check(
                        kind + "-name",
                        "metadata.name: Invalid value: a lowercase RFC 1123 subdomain must consist of lower case"
                                + " alphanumeric characters, '-' or '.'",
                        s -> s.in().text("metadata.name")
                                .filter(n -> n.length() > 253 || !n.matches(SUBDOMAIN))
                                .ifPresent(n -> s.refuse(
                                        "metadata.name",
                                        kindOf(s) + " \"" + n + "\" is invalid: metadata.name: Invalid value: \"" + n
                                                + "\": a lowercase RFC 1123 subdomain must consist of lower case"
                                                + " alphanumeric characters, '-' or '.', and must start and end with"
                                                + " an alphanumeric character",
                                        "Change the name.")))
                .check(
                        kind + "-labels",
                        "metadata.labels: Invalid value: a valid label",
                        s -> labels(s, "metadata.labels"))
                .check(
                        kind + "-api-version",
                        "the API version in the data does not match the expected API version",
                        s -> s.in().text("apiVersion")
                                .filter(v -> !v.equals(version(token)))
                                .ifPresent(v -> s.refuse(
                                        "apiVersion",
                                        "the API version in the data (" + v
                                                + ") does not match the expected API version (" + version(token) + ")",
                                        "Leave apiVersion out.")));
    }

    private static String version(String token) {
        String group = token.split(":", 3)[1];
        return group.startsWith("core/") ? group.substring(5) : group;
    }

    private static String kindOf(Subject s) {
        return s.token().substring(s.token().lastIndexOf(':') + 1);
    }

    /** The namespace, "default" when none is given. */
    public static String namespace(Subject s) {
        Props config = Props.of(s.place().config());
        return s.in().text("metadata.namespace", config.text("namespace", "default"));
    }

    /** The object's name. */
    public static String name(Subject s) {
        return s.in().text("metadata.name")
                .orElseGet(() -> s.in().text("metadata.generateName", s.name() + "-") + s.hex("name", 5));
    }

    /** Whether a namespace exists. */
    public static boolean namespaceExists(Subject s, String name) {
        return BUILT_IN.contains(name) || s.world().find(NAMESPACE, name).isPresent();
    }

    /** The namespace object, if Pulumi made it. */
    public static Optional<Stored> namespaceObject(Subject s) {
        return s.world().find(NAMESPACE, namespace(s));
    }

    /** An object of the subject's own namespace. */
    public static Optional<Stored> beside(Subject s, String token, String name) {
        return s.world().find(token, namespace(s) + "/" + name);
    }

    /** Keys and values of labels. */
    public static void labels(Subject s, String path) {
        s.in().textMap(path).forEach((key, value) -> {
            if (!key.matches(QUALIFIED)) {
                s.refuse(
                        path,
                        path + ": Invalid value: \"" + key
                                + "\": name part must consist of alphanumeric characters, '-', '_' or '.', and must"
                                + " start and end with an alphanumeric character",
                        "Change the label's key.");
            } else if (!value.matches("|[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?")) {
                s.refuse(
                        path,
                        path + ": Invalid value: \"" + value
                                + "\": a valid label must be an empty string or consist of at most 63 alphanumeric"
                                + " characters, '-', '_' or '.', and must start and end with an alphanumeric"
                                + " character",
                        "Change the label's value.");
            }
        });
    }

    private static Object metadata(Subject s) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        Object given = Secret.reveal(s.in().all().getOrDefault("metadata", Map.of()));
        if (given == Unknown.VALUE) {
            return given;
        }
        metadata.putAll(Values.map(given));
        if (!(metadata.get("name") instanceof Unknown)) {
            metadata.put("name", name(s));
        }
        if (s.id().contains("/")) {
            metadata.putIfAbsent("namespace", namespace(s));
        }
        metadata.put("uid", Hashes.uuid(s.seed("uid")));
        metadata.put("creationTimestamp", "2026-01-01T00:00:00Z");
        metadata.put("generation", 1);
        metadata.put(
                "resourceVersion",
                Integer.toString(1000
                        + Integer.parseInt(
                                Hashes.hex(
                                        s.seed("version")
                                                + Values.bare(s.in().all()).hashCode(),
                                        6),
                                16)));
        return metadata;
    }

    /** A text must be one of these. */
    public static Consumer<Subject> supported(String path, List<String> allowed) {
        return Rules.oneOf(path, allowed, path + ": Unsupported value: \"%s\"");
    }
}
