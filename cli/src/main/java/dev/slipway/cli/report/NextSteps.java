package dev.slipway.cli.report;

import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ShellExports;
import dev.slipway.cli.launch.Launch;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.nio.file.Path;
import java.util.List;

/** Where to look next. */
public final class NextSteps {
    private static final int COLUMN = 35;

    private NextSteps() {}

    /** Three commands after an up, as they can be typed where the user stands: another ground, the other environment, a file with faults. */
    public static List<String> afterUp(Launch launch, Install install) {
        Target other = launch.target() == Target.AWS ? Target.KUBERNETES : Target.AWS;
        Environment environment = launch.environment() == Environment.DEV ? Environment.PROD : Environment.DEV;
        String slipway = typed(install.root().resolve("slipway"), install);
        String up = slipway + " up" + app(launch, install);
        return List.of(
                "",
                "Next",
                line(
                        "the same app on another ground:",
                        up + " --target " + Launch.word(other) + " --env " + launch.environmentWord()),
                line(
                        "in the " + Launch.word(environment) + " environment:",
                        up + " --target " + launch.targetWord() + " --env " + Launch.word(environment)),
                line(
                        "an app file with faults:",
                        slipway + " preview --app "
                                + typed(install.root().resolve("docs/tutorial/broken.yaml"), install)));
    }

    private static String line(String what, String command) {
        return "  " + what + " ".repeat(Math.max(1, COLUMN - 2 - what.length())) + command;
    }

    /** The option that names the app; nothing for the one that is meant without it. */
    private static String app(Launch launch, Install install) {
        boolean usual = launch.appFile().equals(install.root().resolve("apps/clipper/app.yaml"));
        return usual ? "" : " --app " + typed(launch.appFile(), install);
    }

    /** A path as it is shortest to type: from the folder where the user stands, where the file lies in it. */
    private static String typed(Path file, Install install) {
        String path = file.startsWith(install.workingFolder())
                ? install.workingFolder().relativize(file).toString()
                : file.toString();
        String safe = path.matches("[\\p{L}\\p{N}/._+,@%:=-]+") ? path : ShellExports.quoted(path);
        return path.equals("slipway") ? "./slipway" : safe;
    }
}
