package dev.slipway.program;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.program.target.TargetPlan;
import java.nio.file.Path;
import java.util.List;

/**
 * A stack that can be launched: everything is decided, nothing is touched.
 *
 * @param appFile where the application is described
 * @param app the application, overlaid for the environment
 * @param plan every decision about the target
 * @param secrets the stack's secret values
 * @param warnings what is worth telling about the app file though it can be launched
 */
public record Launch(
        Path appFile, App app, Environment environment, TargetPlan plan, StackSecrets secrets, List<String> warnings) {
    public Launch {
        warnings = List.copyOf(warnings);
    }

    /** The folder from which the app file names other files. */
    public Path appDirectory() {
        return appFile.toAbsolutePath().resolveSibling("").normalize();
    }
}
