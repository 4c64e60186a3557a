package dev.slipway.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.cli.launch.Launch;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is recommended after an up can be typed as it stands there. */
class NextStepsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theUsualAppNeedsNoName() {
        assertThat(steps("clipper", Target.VPS, Environment.DEV, ROOT))
                .contains(
                        "  the same app on another ground:  ./slipway up --target aws --env dev",
                        "  in the prod environment:         ./slipway up --target vps --env prod",
                        "  an app file with faults:         ./slipway preview --app docs/tutorial/broken.yaml");
    }

    @Test
    void anotherAppIsNamed() {
        assertThat(steps("karigar", Target.AWS, Environment.PROD, ROOT))
                .contains(
                        "  the same app on another ground:  ./slipway up --app apps/karigar/app.yaml --target"
                                + " kubernetes --env prod",
                        "  in the dev environment:          ./slipway up --app apps/karigar/app.yaml --target aws"
                                + " --env dev");
    }

    @Test
    void fromAnotherFolderPathsAreWhole() {
        assertThat(steps("clipper", Target.VPS, Environment.DEV, Path.of("/srv")))
                .contains("  the same app on another ground:  " + ROOT + "/slipway up --target aws --env dev");
    }

    @Test
    void aPathWithASpaceIsQuoted() {
        Path file = ROOT.resolve("apps/clipper/app.yaml");
        Launch launch =
                new Launch(file, AppLoader.load(file, Environment.DEV), Target.VPS, Environment.DEV, "clipper-vps-dev");
        Install install =
                Install.fromEnvironment(Map.of("SLIPWAY_ROOT", "/srv/our apps/slipway", "SLIPWAY_CWD", "/srv"));
        assertThat(NextSteps.afterUp(launch, install))
                .last()
                .asString()
                .endsWith("'our apps/slipway/slipway' preview --app 'our apps/slipway/docs/tutorial/broken.yaml'");
    }

    private static List<String> steps(String app, Target target, Environment environment, Path standing) {
        Path file = ROOT.resolve("apps/" + app + "/app.yaml");
        Launch launch = new Launch(file, AppLoader.load(file, environment), target, environment, app);
        Install install =
                Install.fromEnvironment(Map.of("SLIPWAY_ROOT", ROOT.toString(), "SLIPWAY_CWD", standing.toString()));
        return NextSteps.afterUp(launch, install);
    }
}
