package dev.slipway.model.yaml;

import dev.slipway.model.Value;
import dev.slipway.model.check.DidYouMean;
import dev.slipway.model.check.KeyPath;
import dev.slipway.model.reference.Concept;
import dev.slipway.model.reference.Option;
import dev.slipway.model.reference.OptionType;
import dev.slipway.model.reference.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The options of one mapping of the app file, read as the reference declares them. Reading never stops: what is wrong is told and counts
 * as left out, so that one run finds everything.
 */
final class Fields {
    private final Faults faults;
    private final Scalars scalars;
    private final NamedEntries names;
    private final Concept concept;
    private final Map<String, YamlNode.Entry> entries;
    private final Position at;
    private final KeyPath path;

    private Fields(Faults faults, Concept concept, Map<String, YamlNode.Entry> entries, Position at, KeyPath path) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.names = new NamedEntries(faults, scalars);
        this.concept = concept;
        this.entries = entries;
        this.at = at;
        this.path = path;
    }

    /** The fields of a node; a plain value stands for a mapping with the concept's short key. */
    static Fields of(Faults faults, Concept concept, YamlNode node, Position at, KeyPath path) {
        Map<String, YamlNode.Entry> entries = Map.of();
        if (node instanceof YamlNode.Mapping mapping) {
            entries = mapping.entries();
        } else if (node instanceof YamlNode.Scalar
                && !node.isNull()
                && concept.shortKey().isPresent()) {
            entries = Map.of(concept.shortKey().get(), new YamlNode.Entry(node.at(), node));
        } else {
            String word = concept.shortKey().map(it -> ", or just its " + it).orElse("");
            faults.add(
                    node.isNull() ? at : node.at(),
                    path,
                    "a mapping with the options of " + concept.name() + word,
                    node.words(),
                    node.isNull()
                            ? "write {} for all defaults, or take the key away"
                            : "write keys under it, such as " + Wanted.sample(concept));
        }
        return new Fields(faults, concept, known(faults, concept, entries, path), at, path);
    }

    /** The known keys. A key that is told as a slip still counts as the one that was meant, so that nothing is told because of it. */
    private static Map<String, YamlNode.Entry> known(
            Faults faults, Concept concept, Map<String, YamlNode.Entry> entries, KeyPath path) {
        Map<String, YamlNode.Entry> known = new LinkedHashMap<>(entries);
        entries.forEach((key, entry) -> {
            if (concept.options().containsKey(key)) {
                return;
            }
            known.remove(key);
            if (!key.startsWith("x-")) {
                Optional<String> meant = DidYouMean.of(key, concept.options().keySet());
                meant.ifPresent(it -> known.putIfAbsent(it, entry));
                faults.add(
                        entry.keyAt(),
                        path.key(key),
                        "a key of " + concept.name() + ": "
                                + String.join(", ", concept.options().keySet()),
                        key,
                        meant.map(it -> "did you mean " + it + "?")
                                .orElse("take it away, or begin it with x- to keep it as a note"));
            }
        });
        return known;
    }

    KeyPath path() {
        return path;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Tells of something that is wrong with the mapping as a whole. */
    void fault(String expected, String found, String fix) {
        faults.add(at, path, expected, found, fix);
    }

    /** Tells of something that is wrong with one key. */
    void fault(String key, String expected, String found, String fix) {
        faults.add(keyAt(key), path.key(key), expected, found, fix);
    }

    private Position keyAt(String key) {
        return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::keyAt).orElse(at);
    }

    private Optional<YamlNode> node(String key) {
        Option option = concept.option(key);
        YamlNode.Entry entry = entries.get(key);
        if (entry != null) {
            return Optional.of(entry.value());
        }
        if (option.required()) {
            fault(
                    "the key " + key + ", " + Wanted.form(option.type()),
                    "no " + key,
                    "add " + key + ": "
                            + option.example().map(String::valueOf).orElseGet(() -> Wanted.example(option.type())));
        }
        return Optional.empty();
    }

    private <T> Optional<T> scalar(String key, Class<T> type) {
        Option option = concept.option(key);
        return node(key)
                .filter(node -> !(option.allowFalse() && node.isFalse()))
                .flatMap(node -> scalars.read(option, option.type(), node, path.key(key)))
                .map(type::cast);
    }

    /** Whether the option is switched off by {@code false}. */
    boolean isOff(String key) {
        return concept.option(key).allowFalse()
                && Optional.ofNullable(entries.get(key))
                        .map(it -> it.value().isFalse())
                        .orElse(false);
    }

    Optional<String> text(String key) {
        return scalar(key, String.class);
    }

    /** A required text; a harmless stand-in after the fault was told, so that reading goes on. */
    String needed(String key, String standIn) {
        return text(key).orElse(standIn);
    }

    Optional<Integer> integer(String key) {
        return scalar(key, Integer.class);
    }

    Optional<Integer> mebibytes(String key) {
        return scalar(key, Long.class).map(Math::toIntExact);
    }

    Optional<Integer> gibibytes(String key) {
        return mebibytes(key).map(it -> it / 1024);
    }

    Optional<Double> number(String key) {
        return scalar(key, Double.class);
    }

    Optional<Boolean> flag(String key) {
        return scalar(key, Boolean.class);
    }

    Optional<Duration> duration(String key) {
        return scalar(key, Duration.class);
    }

    Optional<Value> value(String key) {
        return scalar(key, Value.class);
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).map(word -> constant(type, word));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Optional<YamlNode> any(String key) {
        return node(key);
    }

    Optional<List<String>> texts(String key) {
        Option option = concept.option(key);
        OptionType element = ((OptionType.ListOf) option.type()).element();
        return items(key).map(items -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                scalars.read(option, element, items.get(i), path.key(key).item(i))
                        .map(String.class::cast)
                        .ifPresent(texts::add);
            }
            return List.copyOf(texts);
        });
    }

    <T> Optional<List<T>> sections(String key, Function<Fields, T> reader) {
        return items(key).map(items -> {
            List<T> sections = new ArrayList<>();
            Concept of = concept(((OptionType.ListOf) concept.option(key).type()).element());
            for (int i = 0; i < items.size(); i++) {
                YamlNode item = items.get(i);
                sections.add(reader.apply(
                        Fields.of(faults, of, item, item.at(), path.key(key).item(i))));
            }
            return List.copyOf(sections);
        });
    }

    private Optional<List<YamlNode>> items(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof YamlNode.Sequence sequence) {
                return Optional.of(sequence.items());
            }
            String example = node instanceof YamlNode.Scalar && !node.isNull() ? "[" + node.words() + "]" : "[…]";
            faults.add(node.at(), path.key(key), "a list", node.words(), "write " + example);
            return Optional.empty();
        });
    }

    <T> Optional<T> section(String key, Function<Fields, T> reader) {
        Concept of = concept(concept.option(key).type());
        return node(key)
                .filter(node -> !isOff(key))
                .map(node -> reader.apply(Fields.of(faults, of, node, keyAt(key), path.key(key))));
    }

    /** A mapping from names to sections; null stands for a section with all defaults. */
    <T> Optional<List<T>> named(String key, BiFunction<String, Fields, T> reader) {
        Concept of = concept(((OptionType.MapOf) concept.option(key).type()).value());
        return entries(key).map(all -> {
            List<T> sections = new ArrayList<>();
            all.forEach((name, entry) -> {
                YamlNode node = entry.value().isNull()
                        ? new YamlNode.Mapping(entry.value().at(), Map.of())
                        : entry.value();
                KeyPath at = path.key(key).key(name);
                sections.add(reader.apply(name, Fields.of(faults, of, node, entry.keyAt(), at)));
            });
            return List.copyOf(sections);
        });
    }

    /** A mapping from names to plain values of one kind. */
    <T> Optional<Map<String, T>> map(String key, Class<T> type) {
        Option option = concept.option(key);
        OptionType value = ((OptionType.MapOf) option.type()).value();
        return entries(key).map(all -> {
            Map<String, T> map = new LinkedHashMap<>();
            all.forEach((name, entry) -> scalars.read(
                            option, value, entry.value(), path.key(key).key(name))
                    .ifPresent(it -> map.put(name, type.cast(it))));
            return map;
        });
    }

    private Optional<Map<String, YamlNode.Entry>> entries(String key) {
        return node(key).flatMap(node -> names.read(concept.option(key), node, path.key(key)));
    }

    private static Concept concept(OptionType type) {
        return Reference.get().concept(((OptionType.Section) type).concept());
    }
}
