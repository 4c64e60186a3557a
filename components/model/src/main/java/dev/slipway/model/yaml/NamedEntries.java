package dev.slipway.model.yaml;

import dev.slipway.model.check.KeyPath;
import dev.slipway.model.reference.Option;
import dev.slipway.model.reference.OptionType;
import dev.slipway.model.reference.ScalarType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads names with something under each: a mapping, or a list of names alone where the reference allows that. */
final class NamedEntries {
    private final Faults faults;
    private final Scalars scalars;

    NamedEntries(Faults faults, Scalars scalars) {
        this.faults = faults;
        this.scalars = scalars;
    }

    /** The entries of well-formed names, in their order; what is wrong is told and left out. */
    Optional<Map<String, YamlNode.Entry>> read(Option option, YamlNode node, KeyPath path) {
        OptionType.MapOf type = (OptionType.MapOf) option.type();
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, YamlNode.Entry> legal = new LinkedHashMap<>(mapping.entries());
            legal.keySet().removeIf(it -> it.startsWith("x-"));
            legal.entrySet().removeIf(it -> !isLegal(option, type.key(), it, path));
            return Optional.of(legal);
        }
        if (type.listAllowed() && node instanceof YamlNode.Sequence sequence) {
            return Optional.of(ofList(option, type.key(), sequence, path));
        }
        String fix = type.listAllowed() ? "write [name] or {name: {}}" : "write names as keys, such as {name: …}";
        faults.add(node.at(), path, "a mapping, each key " + type.key().expected(), node.words(), fix);
        return Optional.empty();
    }

    private boolean isLegal(Option option, ScalarType type, Map.Entry<String, YamlNode.Entry> entry, KeyPath under) {
        YamlNode.Scalar name = new YamlNode.Scalar(entry.getValue().keyAt(), entry.getKey(), YamlNode.Kind.TEXT);
        return scalars.read(option, new OptionType.Scalar(type), name, under.key(entry.getKey()))
                .isPresent();
    }

    private Map<String, YamlNode.Entry> ofList(
            Option option, ScalarType type, YamlNode.Sequence sequence, KeyPath under) {
        Map<String, YamlNode.Entry> named = new LinkedHashMap<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlNode item = sequence.items().get(i);
            scalars.read(option, new OptionType.Scalar(type), item, under.item(i))
                    .map(String.class::cast)
                    .ifPresent(name -> {
                        YamlNode empty = new YamlNode.Mapping(item.at(), Map.of());
                        if (named.put(name, new YamlNode.Entry(item.at(), empty)) != null) {
                            faults.add(
                                    item.at(),
                                    under.key(name),
                                    "each name once",
                                    name + " again",
                                    "keep one of the two");
                        }
                    });
        }
        return named;
    }
}
