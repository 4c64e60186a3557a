package dev.slipway.program;

import dev.slipway.program.runtime.CommonPool;
import dev.slipway.program.runtime.ProgramRun;
import java.util.logging.LogManager;

/** Where {@code pulumi up} starts the program: {@code java -jar src/target/slipway-program.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommonPool.prepare();
        // The SDK writes what it tells the engine to standard error as well, where the engine would show it a second
        // time.
        LogManager.getLogManager().reset();
        System.exit(ProgramRun.fromEnvironment(SlipwayProgram::run));
    }
}
