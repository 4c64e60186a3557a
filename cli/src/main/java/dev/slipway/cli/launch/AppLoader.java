package dev.slipway.cli.launch;

import dev.slipway.cli.CliException;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Issue;
import dev.slipway.model.yaml.Read;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the app file before anything else happens, so that its faults cost no start of an engine. */
public final class AppLoader {
    private AppLoader() {}

    /**
     * The app as it is in an environment.
     *
     * @throws CliException with all faults of the file together
     */
    public static App load(Path file, Environment environment) {
        return load(file, environment, Optional.empty());
    }

    /**
     * The same with another profile than the file chooses.
     *
     * @throws CliException with all faults of the file together
     */
    public static App load(Path file, Environment environment, Optional<String> profile) {
        if (!Files.isRegularFile(file)) {
            throw CliException.usage(
                    file.toString(),
                    "an app file",
                    Files.isDirectory(file) ? "a folder" : Files.exists(file) ? "something that is no file" : "nothing",
                    "name it with --app FILE; apps/ holds examples");
        }
        Read read = AppFile.read(file, environment, profile);
        if (read instanceof Read.Ok ok) {
            return ok.app();
        }
        List<Issue> issues = ((Read.Faults) read).issues();
        throw CliException.failure(
                issues.size() + (issues.size() == 1 ? " fault" : " faults")
                        + " in the app file; nothing was touched\n\n"
                        + issues.stream().map(Issue::render).collect(Collectors.joining("\n")),
                "",
                "",
                "");
    }
}
