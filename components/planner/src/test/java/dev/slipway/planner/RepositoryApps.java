package dev.slipway.planner;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The applications of this repository, as their files describe them. */
public final class RepositoryApps {
    private RepositoryApps() {}

    public static List<String> names() {
        return List.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft");
    }

    /** Each of them in each environment. */
    public static Stream<Arguments> stacks() {
        return names().stream()
                .flatMap(app -> Stream.of(Environment.values()).map(environment -> Arguments.of(app, environment)));
    }

    public static Path directory(String app) {
        return Path.of("../../apps", app);
    }

    public static Path file(String app) {
        return directory(app).resolve("app.yaml");
    }

    public static App read(String app, Environment environment) {
        return AppFile.read(file(app), environment).orThrow();
    }

    public static App read(String app, Environment environment, Optional<String> profile) {
        return AppFile.read(file(app), environment, profile).orThrow();
    }
}
