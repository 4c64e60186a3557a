package dev.slipway.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place where commands are run as a user would type them: a copy of the checkout with a cache, a sandbox and a backend of its own, so
 * that what Pulumi writes does not end up in the checkout.
 */
final class Workshop implements AutoCloseable {
    private static final String COPY =
            "tar -C '%s' --exclude=./.git --exclude=./cli/target --exclude=./policies/packs/target --exclude=./src/target"
                    + " --exclude=test-classes --exclude=surefire-reports -cf - . | tar -C '%s' -xf -";

    /** What the launcher built stays where it is, since a class-data archive fits the jars of one place only. */
    private static final String LINK =
            "for built in cli/target policies/packs/target src/target; do ln -s '%s'/$built $built; done";

    /**
     * What the launcher builds, once for the workshops of all JVMs. Maven has just built what the launcher would find unbuilt and build
     * again; the archives are left to do.
     */
    private static final String BUILD =
            """
            mkdir -p cli/target
            exec 9>cli/target/workshop.lock && flock 9
            if [ %s ]; then
              for archive in cli/target/classes-*.jsa; do
                if [ "$archive" -nt cli/target/dist/slipway.jar ]; then exit 0; fi
              done
              touch cli/target/slipway.stamp
            fi
            ./slipway build
            """;

    private final Path folder;
    private final Path project;

    Workshop() {
        try {
            folder = Files.createTempDirectory("slipway-workshop");
            project = Files.createDirectory(folder.resolve("project"));
            // Without the engine's own logs, as the command line has it; and the user's Pulumi is left alone.
            Files.createFile(Files.createDirectory(folder.resolve("pulumi")).resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Shell.run(Checkout.ROOT, Map.of(), BUILD.formatted(System.getProperty("slipway.built", "")))
                .succeeded();
        run(COPY.formatted(Checkout.ROOT, project)).succeeded();
        run(LINK.formatted(Checkout.ROOT)).succeeded();
    }

    /** Ends the sandbox, forgets its world and all stacks, and takes back what was changed in the apps. */
    void forget() {
        run("./slipway sandbox stop; rm -rf \"$SLIPWAY_CACHE\"/home-* Pulumi.*-*.yaml apps")
                .succeeded();
        run("tar -C '%s' -cf - apps | tar -xf -".formatted(Checkout.ROOT)).succeeded();
    }

    /** The folder that holds project, cache, backend and world. */
    Path folder() {
        return folder;
    }

    Path project() {
        return project;
    }

    /** Runs a bash script with the environment of {@code slipway sandbox env}. */
    Outcome inSandbox(String script) {
        return run("eval \"$(./slipway sandbox env)\" && { " + script + "\n}");
    }

    /** Runs a bash script in the project folder. */
    Outcome run(String script) {
        return Shell.run(
                project,
                Map.of(
                        "SLIPWAY_CACHE",
                        folder.resolve("cache").toString(),
                        "PULUMI_HOME",
                        folder.resolve("pulumi").toString(),
                        // Runs that nobody kills write the state once instead of once a resource.
                        "PULUMI_SKIP_CHECKPOINTS",
                        "true"),
                script);
    }

    /** Ends the sandbox and removes everything. */
    @Override
    public void close() {
        run("./slipway sandbox stop").succeeded();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Workshop::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
