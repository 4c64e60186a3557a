package dev.slipway.sandbox.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the knowledge of a type token; a service's classes are loaded at its first resource. */
public final class KnowledgeIndex {
    private static final Map<String, Map<String, Knowledge>> SERVICES = new ConcurrentHashMap<>();

    private KnowledgeIndex() {}

    /** What is known of this type. */
    public static Optional<Knowledge> find(String token) {
        return Optional.ofNullable(
                SERVICES.computeIfAbsent(service(token), KnowledgeIndex::load).get(token));
    }

    /** {@code aws.ec2}, {@code kubernetes.apps}, {@code docker.index}. */
    static String service(String token) {
        String[] parts = token.split(":", 3);
        String module = parts.length == 3 ? parts[1].split("/", 2)[0] : "";
        return parts[0] + "." + module.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static Map<String, Knowledge> load(String service) {
        if (!service.matches("[a-z]+\\.[a-z0-9]+")) {
            return Map.of();
        }
        try {
            Class<?> found = Class.forName(KnowledgeIndex.class.getPackageName() + "." + service + ".Catalogue");
            return ((ServiceCatalogue) found.getDeclaredConstructor().newInstance())
                    .types().stream().collect(Collectors.toMap(Knowledge::token, Function.identity()));
        } catch (ClassNotFoundException e) {
            return Map.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The knowledge of " + service + " cannot be read", e);
        }
    }
}
