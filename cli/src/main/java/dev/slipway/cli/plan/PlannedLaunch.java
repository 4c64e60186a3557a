package dev.slipway.cli.plan;

import dev.slipway.cli.CliException;
import dev.slipway.cli.graph.Topology;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.Launch;
import dev.slipway.program.LaunchException;
import dev.slipway.program.LaunchReader;
import dev.slipway.program.config.ConfigSource;
import java.util.Map;

/**
 * A launch as the program itself reads and plans it, without secrets and without an engine.
 *
 * @param read the app with the stack's configuration put over it, and its plan
 */
public record PlannedLaunch(dev.slipway.program.Launch read) {
    /**
     * Plans a launch from its configuration.
     *
     * @throws CliException with all faults of configuration, app file and plan together
     */
    public static PlannedLaunch of(Launch launch, Install install, Map<String, String> config) {
        try {
            return new PlannedLaunch(
                    new LaunchReader(install.root(), launch.stack(), ConfigSource.of(config)).readWithoutSecrets());
        } catch (LaunchException e) {
            throw CliException.failure(String.join("\n\n", e.faults()), "", "", "");
        }
    }

    /** The picture's content. */
    public Topology topology() {
        return Topology.of(read.app(), read.plan());
    }

    /** The plan record. */
    Object plan() {
        return read.plan().record();
    }
}
