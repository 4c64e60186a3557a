package dev.slipway.model.yaml;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.check.AppChecks;
import dev.slipway.model.check.DidYouMean;
import dev.slipway.model.check.KeyPath;
import dev.slipway.model.check.Level;
import dev.slipway.model.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an app file for one environment and checks it. */
public final class AppFile {
    private static final String ENVIRONMENTS = "environments";
    private static final Set<String> SAME_EVERYWHERE = Set.of("slipway", "name", ENVIRONMENTS);

    private AppFile() {}

    /** The app as it is in an environment, or everything that is wrong with the file. */
    public static Read read(Path file, Environment environment) {
        try {
            return read(file.toString(), Files.readString(file), environment);
        } catch (IOException e) {
            Faults faults = new Faults(file.toString(), "");
            faults.add(
                    Position.FILE,
                    new KeyPath(List.of()),
                    "an app file that can be read as UTF-8",
                    Files.exists(file) ? "a file that cannot be read" : "no such file",
                    "give the path of the app file, such as pulumi config set slipway:app apps/clipper/app.yaml");
            return new Read.Faults(faults.all());
        }
    }

    /** The same from text; the name stands in messages. */
    public static Read read(String name, String text, Environment environment) {
        Faults faults = new Faults(name, text);
        Optional<YamlNode> root = YamlParser.parse(text, faults);
        if (root.isEmpty() && !faults.stop()) {
            faults.add(Position.FILE, new KeyPath(List.of()), "an app", "an empty file", "begin with slipway: 1");
        }
        if (root.isEmpty() || !(root.get() instanceof YamlNode.Mapping base)) {
            root.ifPresent(node ->
                    faults.add(node.at(), new KeyPath(List.of()), "a mapping", node.words(), "begin with slipway: 1"));
            return new Read.Faults(faults.all());
        }
        Map<Environment, YamlNode> overlays = overlays(base, faults);
        // The other environment is read too: a slip in prod's overlay should not wait for the day of the launch.
        Stream.of(Environment.values())
                .filter(other -> other != environment && overlays.containsKey(other))
                .forEach(other -> app(merged(base, overlays.get(other)), faults));
        YamlNode.Mapping merged = merged(base, overlays.get(environment));
        App app = app(merged, faults);
        AppChecks.check(app).forEach(finding -> {
            KeyPath spelt = Locator.spelt(merged, finding.path());
            faults.add(Locator.find(merged, spelt), spelt, finding);
        });
        return faults.stop()
                ? new Read.Faults(faults.all())
                : new Read.Ok(
                        app,
                        faults.all().stream()
                                .filter(it -> it.level() == Level.WARNING)
                                .toList());
    }

    private static App app(YamlNode.Mapping root, Faults faults) {
        return AppReader.read(Fields.of(faults, Reference.get().app(), root, root.at(), new KeyPath(List.of())));
    }

    private static YamlNode.Mapping merged(YamlNode.Mapping base, @Nullable YamlNode overlay) {
        return overlay == null ? base : (YamlNode.Mapping) Overlay.merge(base, overlay);
    }

    private static Map<Environment, YamlNode> overlays(YamlNode.Mapping base, Faults faults) {
        YamlNode.Entry entry = base.entries().get(ENVIRONMENTS);
        if (entry == null) {
            return Map.of();
        }
        KeyPath path = KeyPath.of(ENVIRONMENTS);
        if (!(entry.value() instanceof YamlNode.Mapping environments)) {
            faults.add(
                    entry.keyAt(),
                    path,
                    "a mapping with dev and prod",
                    entry.value().words(),
                    "write dev: {…}");
            return Map.of();
        }
        Map<Environment, YamlNode> overlays = new EnumMap<>(Environment.class);
        environments.entries().forEach((name, overlay) -> {
            Optional<Environment> environment = Stream.of(Environment.values())
                    .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
            if (environment.isEmpty() && !name.startsWith("x-")) {
                faults.add(
                        overlay.keyAt(),
                        path.key(name),
                        "dev or prod",
                        name,
                        DidYouMean.of(name, List.of("dev", "prod"))
                                .map(it -> "did you mean " + it + "?")
                                .orElse("put it under dev or prod"));
            }
            environment.ifPresent(
                    it -> overlay(path.key(name), overlay, faults).ifPresent(node -> overlays.put(it, node)));
        });
        return overlays;
    }

    private static Optional<YamlNode> overlay(KeyPath path, YamlNode.Entry entry, Faults faults) {
        if (entry.value().isNull()) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof YamlNode.Mapping overlay)) {
            faults.add(entry.keyAt(), path, "a mapping", entry.value().words(), "write keys of the app under it");
            return Optional.empty();
        }
        overlay.entries().forEach((key, value) -> {
            if (SAME_EVERYWHERE.contains(key)) {
                faults.add(
                        value.keyAt(),
                        path.key(key),
                        "keys that may differ",
                        key,
                        "it is the same in each environment; take it away here");
            }
        });
        return Optional.of(overlay);
    }
}
