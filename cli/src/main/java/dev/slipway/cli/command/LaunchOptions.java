package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.Launch;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that say what is launched where; the defaults are what ./slipway up without arguments means. */
final class LaunchOptions {
    @Option(
            names = {"-a", "--app"},
            paramLabel = "FILE",
            description = "App file (default: apps/clipper/app.yaml of the checkout).")
    String app = "";

    @Option(
            names = {"-t", "--target"},
            paramLabel = "TARGET",
            description = "Ground to launch on: ${COMPLETION-CANDIDATES} (default: vps).",
            completionCandidates = Targets.class)
    Target target = Target.VPS;

    @Option(
            names = {"-e", "--env"},
            paramLabel = "ENV",
            description = "Environment: ${COMPLETION-CANDIDATES} (default: dev).",
            completionCandidates = Environments.class)
    Environment environment = Environment.DEV;

    @Option(
            names = {"-s", "--stack"},
            paramLabel = "STACK",
            description = "Name of the stack (default: APP-TARGET-ENV).")
    String stack = "";

    Launch launch(Install install) {
        Path file = app.isEmpty() ? install.root().resolve("apps/clipper/app.yaml") : install.resolve(app);
        if (!Files.isRegularFile(file)) {
            throw CliException.usage(
                    file.toString(),
                    "an app file",
                    Files.isDirectory(file) ? "a folder" : "nothing",
                    "name it with --app FILE; examples are in " + install.root().resolve("apps"));
        }
        String name = appName(file);
        return new Launch(
                file, name, target, environment, stack.isEmpty() ? Launch.stackName(name, target, environment) : stack);
    }

    private static String appName(Path file) {
        Path folder = file.getParent();
        return folder == null || folder.getFileName() == null
                ? "app"
                : folder.getFileName().toString();
    }

    /** Targets as they are written. */
    static final class Targets extends Words {
        Targets() {
            super(Target.values());
        }
    }

    /** Environments as they are written. */
    static final class Environments extends Words {
        Environments() {
            super(Environment.values());
        }
    }
}
