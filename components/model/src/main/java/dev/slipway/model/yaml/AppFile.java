package dev.slipway.model.yaml;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.check.AppChecks;
import dev.slipway.model.check.KeyPath;
import dev.slipway.model.check.Level;
import dev.slipway.model.reference.Reference;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads an app file for one environment and checks it. */
public final class AppFile {
    // Far more than an app needs; read whole, a larger file would cost memory and say nothing better.
    private static final long MOST_BYTES = 2L << 20;

    private AppFile() {}

    /** The app as it is in an environment with the profile that the file chooses, or everything that is wrong with the file. */
    public static Read read(Path file, Environment environment) {
        return read(file, environment, Optional.empty());
    }

    /** The same with another profile than the file chooses. */
    public static Read read(Path file, Environment environment, Optional<String> profile) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return unreadable(
                        file,
                        "an app file of at most " + (MOST_BYTES >> 20) + " MiB",
                        (Files.size(file) >> 20) + " MiB",
                        "name the app file; what is this large is something else");
            }
            return read(file.toString(), Files.readString(file), environment, profile);
        } catch (NoSuchFileException e) {
            return unreadable(
                    file,
                    "an app file",
                    "no such file",
                    "give the path of the app file, such as pulumi config set slipway:app apps/clipper/app.yaml");
        } catch (CharacterCodingException e) {
            return unreadable(
                    file,
                    "text in UTF-8",
                    "bytes that are not",
                    "save it as UTF-8, or name the app file if this is something else");
        } catch (IOException e) {
            return unreadable(
                    file,
                    "an app file that can be read",
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "let the one who launches read it");
        }
    }

    private static Read unreadable(Path file, String expected, String found, String fix) {
        Faults faults = new Faults(file.toString(), "");
        faults.add(Position.FILE, new KeyPath(List.of()), expected, found, fix);
        return new Read.Faults(faults.all());
    }

    /** The same from text; the name stands in messages. */
    public static Read read(String name, String text, Environment environment) {
        return read(name, text, environment, Optional.empty());
    }

    /** The same from text with another profile than the file chooses. */
    public static Read read(String name, String text, Environment environment, Optional<String> profile) {
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
        Layers layers = Layers.of(base, faults);
        // The other layers are read too: a slip in prod's overlay should not wait for the day of the launch.
        layers.others(environment, profile).forEach(other -> app(other, faults));
        YamlNode.Mapping merged = layers.merged(environment, profile);
        App app = app(merged, faults);
        AppChecks.check(app).forEach(finding -> {
            KeyPath spelt = Locator.spelt(merged, finding.path());
            faults.add(Locator.find(merged, spelt), spelt, finding);
        });
        layers.additions(Reference.get().app()).forEach(faults::tellOnce);
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
}
