package dev.slipway.model.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** All concepts of the app file, read from the annotated YAML beside this class in {@code reference/}. */
public final class Reference {
    private final Map<String, Concept> concepts;

    private Reference(Map<String, Concept> concepts) {
        this.concepts = Collections.unmodifiableMap(concepts);
    }

    private static final class Holder {
        static final Reference INSTANCE = load();
    }

    /** The reference of this version. */
    public static Reference get() {
        return Holder.INSTANCE;
    }

    /** The app itself, from which all other concepts are reached. */
    public Concept app() {
        return concept("app");
    }

    /**
     * The concept of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Concept concept(String name) {
        Concept concept = concepts.get(name);
        if (concept == null) {
            throw new IllegalArgumentException("the reference has no concept " + name);
        }
        return concept;
    }

    /** All concepts, in the order in which the app's options name them. */
    public Collection<Concept> concepts() {
        return concepts.values();
    }

    private static Reference load() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("app"));
        while (!waiting.isEmpty()) {
            String name = waiting.removeFirst();
            if (!concepts.containsKey(name)) {
                Concept concept = ConceptLoader.load(name, Reference::yaml);
                concepts.put(name, concept);
                concept.options().values().forEach(option -> section(option.type())
                        .ifPresent(waiting::addLast));
            }
        }
        return new Reference(concepts);
    }

    private static Optional<String> section(OptionType type) {
        if (type instanceof OptionType.Section section) {
            return Optional.of(section.concept());
        }
        if (type instanceof OptionType.ListOf list) {
            return section(list.element());
        }
        return type instanceof OptionType.MapOf map ? section(map.value()) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String name) {
        try (InputStream file = Reference.class.getResourceAsStream("/reference/" + name + ".yml")) {
            if (file == null) {
                throw new IllegalStateException("the reference has no file " + name + ".yml");
            }
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name + ".yml")
                    .setSchema(new CoreSchema())
                    .build();
            return (Map<String, Object>) new Load(settings).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
