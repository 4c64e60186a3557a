package dev.slipway.model.yaml;

import dev.slipway.model.App;
import dev.slipway.model.check.KeyPath;
import dev.slipway.model.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The app of a file as far as it can be read, for tests that need the app behind the faults. */
public final class Lenient {
    private Lenient() {}

    public static Optional<App> app(Path file) throws IOException {
        String text = Files.readString(file);
        Faults faults = new Faults(file.toString(), text);
        return YamlParser.parse(text, faults)
                .filter(YamlNode.Mapping.class::isInstance)
                .map(root -> AppReader.read(
                        Fields.of(faults, Reference.get().app(), root, root.at(), new KeyPath(List.of()))));
    }
}
