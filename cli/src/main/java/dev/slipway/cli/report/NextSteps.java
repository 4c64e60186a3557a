package dev.slipway.cli.report;

import dev.slipway.cli.home.Launch;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.util.List;

/** Where to look next. */
public final class NextSteps {
    private NextSteps() {}

    /** Three commands after an up: another ground, the other environment, a file with faults. */
    public static List<String> afterUp(Launch launch) {
        Target other = launch.target() == Target.AWS ? Target.KUBERNETES : Target.AWS;
        Environment environment = launch.environment() == Environment.DEV ? Environment.PROD : Environment.DEV;
        return List.of(
                "",
                "Next",
                "  the same app on another ground:  ./slipway up --target " + Launch.word(other) + " --env "
                        + launch.environmentWord(),
                "  in the " + Launch.word(environment) + " environment:"
                        + " ".repeat(environment == Environment.DEV ? 10 : 9) + "./slipway up --target "
                        + launch.targetWord() + " --env " + Launch.word(environment),
                "  an app file with faults:         ./slipway preview --app docs/tutorial/broken.yaml");
    }
}
