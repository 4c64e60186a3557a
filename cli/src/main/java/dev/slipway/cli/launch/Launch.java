package dev.slipway.cli.launch;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What is launched where: an app on a target in an environment, on a stack of its own.
 *
 * @param appFile the app file, absolute
 * @param app the app as it is in that environment
 * @param stack the stack's name
 */
public record Launch(Path appFile, App app, Target target, Environment environment, String stack) {
    /** The app's name. */
    public String appName() {
        return app.name();
    }

    /** The target as configuration and options write it. */
    public String targetWord() {
        return word(target);
    }

    /** The environment as configuration and options write it. */
    public String environmentWord() {
        return word(environment);
    }

    /** An enum constant as configuration and options write it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The stack that an app gets on a target in an environment unless another is asked for. */
    public static String stackName(String app, Target target, Environment environment) {
        return app + "-" + word(target) + "-" + word(environment);
    }
}
