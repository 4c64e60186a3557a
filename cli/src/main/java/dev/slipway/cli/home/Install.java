package dev.slipway.cli.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher found and hands over in the environment.
 *
 * @param root the checkout: holds Pulumi.yaml and apps/
 * @param workingFolder where the user stands; relative paths of options start here
 * @param cache the cache outside the work tree
 * @param pulumi the Pulumi CLI
 * @param archive the class-data archive, which child JVMs of the same jar share; may not exist
 * @param home where world and stacks are kept; default a folder of the cache for each checkout
 */
public record Install(Path root, Path workingFolder, Path cache, Path pulumi, Path archive, Optional<Path> home) {
    /** With a home of the checkout's own. */
    public Install(Path root, Path workingFolder, Path cache, Path pulumi, Path archive) {
        this(root, workingFolder, cache, pulumi, archive, Optional.empty());
    }

    /** Reads what ./slipway exported; a JVM started by hand anywhere in the checkout gets the same by default. */
    public static Install fromEnvironment(Map<String, String> environment) {
        Path here = Path.of("").toAbsolutePath();
        Path root =
                Path.of(environment.getOrDefault("SLIPWAY_ROOT", checkout(here).toString()));
        Path workingFolder = Path.of(environment.getOrDefault("SLIPWAY_CWD", here.toString()));
        return new Install(
                root,
                workingFolder,
                Path.of(environment.getOrDefault("SLIPWAY_CACHE", defaultCache())),
                Path.of(emptyIs(environment.getOrDefault("SLIPWAY_PULUMI", ""), "pulumi")),
                Path.of(emptyIs(environment.getOrDefault("SLIPWAY_ARCHIVE", ""), root + "/cli/target/classes.jsa")),
                Optional.of(environment.getOrDefault("SLIPWAY_HOME", ""))
                        .filter(it -> !it.isEmpty())
                        .map(workingFolder::resolve));
    }

    /** The nearest folder from here up that holds a Pulumi.yaml. */
    private static Path checkout(Path here) {
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("Pulumi.yaml"))) {
                return folder;
            }
        }
        return here;
    }

    private static String defaultCache() {
        return System.getProperty("user.home") + "/.cache/slipway";
    }

    private static String emptyIs(String text, String fallback) {
        return text.isEmpty() ? fallback : text;
    }

    /** The path that a user gave in an option. */
    public Path resolve(String path) {
        return workingFolder.resolve(path).normalize();
    }
}
