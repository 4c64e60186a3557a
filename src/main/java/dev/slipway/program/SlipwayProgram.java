package dev.slipway.program;

import com.pulumi.Context;
import dev.slipway.program.config.PulumiConfigSource;
import dev.slipway.program.target.Stacks;
import java.nio.file.Path;
import java.util.Set;

/** The whole program: read, plan, build, export. */
public final class SlipwayProgram {
    private SlipwayProgram() {}

    /** Runs in a process of its own, started by the engine in the project's folder. */
    public static void run(Context context) {
        run(context, Path.of(""), PulumiConfigSource.keysOfEnvironment());
    }

    /**
     * Runs inside another process.
     *
     * @param root the project's folder
     * @param configKeys the keys that the stack's configuration sets, so that unknown ones can be refused
     */
    public static void run(Context context, Path root, Set<String> configKeys) {
        Launch launch = new LaunchReader(root, context.stackName(), new PulumiConfigSource(context, configKeys)).read();
        launch.warnings().forEach(context.log()::warn);
        Stacks.build(launch.plan(), launch.secrets()::output, launch.appDirectory())
                .forEach(context::export);
    }
}
