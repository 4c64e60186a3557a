package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.cli.launch.Launch;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.program.config.ConfigKeys;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say what is launched where; the defaults are what ./slipway up without arguments means. */
class LaunchOptions {

    @Option(
            names = {"-a", "--app"},
            paramLabel = "FILE",
            description = "App file (default: Clipper's, in the checkout).")
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

    /** The app file that is meant. */
    final Path appFile(Install install) {
        return app.isEmpty()
                ? install.root().resolve(ConfigKeys.APP.defaultText().orElseThrow())
                : install.resolve(app);
    }

    /** What is meant, the app file read and found to hold together. */
    Launch launch(Install install) {
        return launch(install, Optional.empty());
    }

    /** The same in a form of the app; empty for its usual one. */
    final Launch launch(Install install, Optional<String> profile) {
        Path file = appFile(install);
        refuseOddStack();
        App read = AppLoader.load(file, environment, profile);
        return new Launch(
                file,
                read,
                target,
                environment,
                stack.isEmpty() ? Launch.stackName(read.name(), target, environment) : stack);
    }

    /** What Pulumi takes as a name; more than a name, such as ../x, would be a path to somewhere else. */
    final void refuseOddStack() {
        if (!stack.matches("|[A-Za-z0-9_.][A-Za-z0-9_.-]{0,99}")) {
            throw CliException.usage(
                    "--stack " + stack,
                    "at most 100 letters, digits, hyphens, underscores and periods, no hyphen first",
                    "another name",
                    "");
        }
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
