package dev.slipway.cli.home;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the engine from writing a log of its own of each command, every message at debug level, which takes a third of its time in a
 * preview; what a run said is in the home's logs. Pulumi has no switch for it, but goes on without where it cannot make the folder
 * (decision 0180).
 */
final class NoAutomaticLogs {
    private static final String TEXT =
            """
            This file stands where Pulumi would keep a log of each command. Make it a folder to have these logs:
            pulumi logs reads them. Without it a preview takes a third less of the engine's time.
            """;

    private NoAutomaticLogs() {}

    /**
     * Takes the place of the folder. A folder that is there stays: somebody wants the logs.
     *
     * @param engine the engine's own folder ({@code PULUMI_HOME}); made when missing
     */
    static void in(Path engine) {
        Path logs = engine.resolve("logs");
        if (!Files.exists(logs)) {
            PrivateFile.write(logs, TEXT);
        }
    }
}
