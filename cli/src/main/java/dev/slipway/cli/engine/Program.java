package dev.slipway.cli.engine;

import com.pulumi.Context;
import java.lang.reflect.InvocationTargetException;

/** The program that the engine runs, looked up by name. */
public final class Program {
    private Program() {}

    /** Runs it. */
    public static void run(Context context) {
        try {
            Class.forName("dev.slipway.program.SlipwayProgram")
                    .getMethod("run", Context.class)
                    .invoke(null, context);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the distribution holds no program", e);
        }
    }
}
