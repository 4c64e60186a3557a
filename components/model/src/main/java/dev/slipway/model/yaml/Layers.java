package dev.slipway.model.yaml;

import dev.slipway.model.Environment;
import dev.slipway.model.check.DidYouMean;
import dev.slipway.model.check.KeyPath;
import dev.slipway.model.reference.Concept;
import dev.slipway.model.reference.OptionType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The layers of an app file: what always holds, over it one profile, over that one environment. */
final class Layers {
    private static final String ENVIRONMENTS = "environments";
    private static final String PROFILES = "profiles";
    private static final String PROFILE = "profile";
    private static final Set<String> SAME_EVERYWHERE = Set.of("slipway", "name", ENVIRONMENTS, PROFILES);
    private static final List<String> ENVIRONMENT_NAMES = List.of("dev", "prod");

    private final YamlNode.Mapping base;
    private final Map<String, YamlNode.Mapping> profiles;
    private final Map<Environment, YamlNode.Mapping> environments;
    private final Faults faults;

    private Layers(
            YamlNode.Mapping base,
            Map<String, YamlNode.Mapping> profiles,
            Map<Environment, YamlNode.Mapping> environments,
            Faults faults) {
        this.base = base;
        this.profiles = profiles;
        this.environments = environments;
        this.faults = faults;
    }

    /** The layers of a file; what is wrong with their places is told. */
    static Layers of(YamlNode.Mapping base, Faults faults) {
        Map<Environment, YamlNode.Mapping> environments = new EnumMap<>(Environment.class);
        overlays(base, ENVIRONMENTS, faults)
                .forEach((name, overlay) -> environment(name).ifPresent(it -> environments.put(it, overlay)));
        Layers layers = new Layers(base, overlays(base, PROFILES, faults), environments, faults);
        layers.checkChoices();
        return layers;
    }

    /** The file as it is in an environment; the profile is the one given, or the environment's, or the file's. */
    YamlNode.Mapping merged(Environment environment, Optional<String> profile) {
        return layered(environment, profile.or(() -> chosen(environment).map(YamlNode.Scalar::text)));
    }

    /** Every other combination that the file has. */
    Stream<YamlNode.Mapping> others(Environment environment, Optional<String> profile) {
        Stream<Environment> others =
                Stream.of(Environment.values()).filter(it -> it != environment && environments.containsKey(it));
        String current =
                profile.or(() -> chosen(environment).map(YamlNode.Scalar::text)).orElse("");
        profile.filter(it -> !profiles.containsKey(it)).ifPresent(this::unknown);
        return Stream.concat(
                others.map(it -> merged(it, Optional.empty())),
                profiles.keySet().stream()
                        .filter(it -> !it.equals(current))
                        .map(it -> layered(environment, Optional.of(it))));
    }

    /** What the environments and profiles describe and the base does not. */
    Stream<Addition> additions(Concept app) {
        return Stream.concat(
                environments.entrySet().stream()
                        .flatMap(it -> additions(
                                app, ENVIRONMENTS + "." + it.getKey().name().toLowerCase(Locale.ROOT), it.getValue())),
                profiles.entrySet().stream()
                        .flatMap(it -> additions(app, PROFILES + "." + it.getKey(), it.getValue())));
    }

    private Stream<Addition> additions(Concept app, String layer, YamlNode.Mapping overlay) {
        return app.options().entrySet().stream()
                .filter(it -> it.getValue().type() instanceof OptionType.MapOf map
                        && map.value() instanceof OptionType.Section)
                .map(Map.Entry::getKey)
                .flatMap(section -> {
                    Map<String, YamlNode.Entry> known = named(base, section);
                    boolean misspelt = base.entries().keySet().stream()
                            .filter(key -> !app.options().containsKey(key))
                            .anyMatch(
                                    key -> DidYouMean.of(key, List.of(section)).isPresent());
                    return named(overlay, section).entrySet().stream()
                            .filter(it -> !known.containsKey(it.getKey()))
                            .map(it -> new Addition(
                                    it.getValue().keyAt(),
                                    KeyPath.of(section).key(it.getKey()),
                                    layer,
                                    List.copyOf(known.keySet()),
                                    misspelt));
                });
    }

    private static Map<String, YamlNode.Entry> named(YamlNode.Mapping layer, String section) {
        YamlNode.Entry entry = layer.entries().get(section);
        return entry != null && entry.value() instanceof YamlNode.Mapping named ? named.entries() : Map.of();
    }

    private YamlNode.Mapping layered(Environment environment, Optional<String> profile) {
        return over(over(base, profile.map(profiles::get)), Optional.ofNullable(environments.get(environment)));
    }

    private static YamlNode.Mapping over(YamlNode.Mapping below, Optional<YamlNode.Mapping> above) {
        return above.isEmpty() ? below : (YamlNode.Mapping) Overlay.merge(below, above.get());
    }

    /** The profile that an environment or the file itself names. */
    private Optional<YamlNode.Scalar> chosen(Environment environment) {
        return choice(environments.get(environment)).or(() -> choice(base));
    }

    private static Optional<YamlNode.Scalar> choice(YamlNode.@Nullable Mapping layer) {
        return Optional.ofNullable(layer)
                .map(it -> it.entries().get(PROFILE))
                .map(YamlNode.Entry::value)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast);
    }

    private void checkChoices() {
        Stream.concat(Stream.of(base), environments.values().stream()).forEach(layer -> choice(layer)
                .filter(it -> !profiles.containsKey(it.text()))
                .ifPresent(it -> faults.add(
                        it.at(),
                        KeyPath.of(PROFILE),
                        wanted(),
                        it.text(),
                        meant(it.text(), profiles.keySet()).orElse("declare it under profiles"))));
        boolean each = Stream.of(Environment.values()).allMatch(it -> chosen(it).isPresent());
        if (!profiles.isEmpty() && !each) {
            YamlNode.Entry entry = base.entries().get(PROFILES);
            faults.add(
                    entry == null ? Position.FILE : entry.keyAt(),
                    KeyPath.of(PROFILES),
                    "a profile that is chosen",
                    "no key profile",
                    "write profile: " + profiles.keySet().iterator().next());
        }
    }

    private void unknown(String profile) {
        faults.add(
                Position.FILE,
                KeyPath.of(PROFILE),
                wanted(),
                profile,
                meant(profile, profiles.keySet()).orElse("choose one of these, or none"));
    }

    private String wanted() {
        return profiles.isEmpty()
                ? "no profile, since the file has none"
                : "one of " + String.join(", ", profiles.keySet());
    }

    private static Optional<String> meant(String word, Collection<String> known) {
        return DidYouMean.of(word, known).map(it -> "did you mean " + it + "?");
    }

    private static Optional<Environment> environment(String name) {
        return Stream.of(Environment.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Map<String, YamlNode.Mapping> overlays(YamlNode.Mapping base, String key, Faults faults) {
        YamlNode.Entry entry = base.entries().get(key);
        if (entry == null) {
            return Map.of();
        }
        KeyPath path = KeyPath.of(key);
        if (!(entry.value() instanceof YamlNode.Mapping named)) {
            boolean environments = key.equals(ENVIRONMENTS);
            faults.add(
                    entry.keyAt(),
                    path,
                    environments ? "a mapping with dev and prod" : "a mapping with profiles by name",
                    entry.value().words(),
                    environments ? "write dev: {…}" : "write name: {…}");
            return Map.of();
        }
        Map<String, YamlNode.Mapping> overlays = new LinkedHashMap<>();
        named.entries().forEach((name, overlay) -> {
            if (name.startsWith("x-")) {
                return;
            }
            if (key.equals(ENVIRONMENTS) && environment(name).isEmpty()) {
                faults.add(
                        overlay.keyAt(),
                        path.key(name),
                        "dev or prod",
                        name,
                        meant(name, ENVIRONMENT_NAMES).orElse("put it under dev or prod"));
                return;
            }
            overlay(path.key(name), overlay, key, faults).ifPresent(it -> overlays.put(name, it));
        });
        return overlays;
    }

    private static Optional<YamlNode.Mapping> overlay(KeyPath path, YamlNode.Entry entry, String key, Faults faults) {
        if (entry.value().isNull()) {
            return Optional.of(new YamlNode.Mapping(entry.value().at(), Map.of()));
        }
        if (!(entry.value() instanceof YamlNode.Mapping overlay)) {
            faults.add(entry.keyAt(), path, "a mapping", entry.value().words(), "write keys of the app under it");
            return Optional.empty();
        }
        overlay.entries().forEach((option, value) -> {
            if (SAME_EVERYWHERE.contains(option) || (key.equals(PROFILES) && option.equals(PROFILE))) {
                faults.add(
                        value.keyAt(),
                        path.key(option),
                        "keys that may differ",
                        option,
                        "it is the same in each " + key.substring(0, key.length() - 1) + "; take it away here");
            }
        });
        return Optional.of(overlay);
    }
}
