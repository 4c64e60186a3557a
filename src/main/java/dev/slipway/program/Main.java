package dev.slipway.program;

import dev.slipway.program.runtime.ProgramRun;

/** Where {@code pulumi up} starts the program: {@code java -jar src/target/slipway-program.jar}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ProgramRun.fromEnvironment(SlipwayProgram::run));
    }
}
