package dev.slipway.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stack in the sandbox is configured with when nobody is asked. */
class SandboxSettingsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String DOMAIN = "slipway:domain";

    @TempDir
    Path cache;

    private Install install = Install.fromEnvironment(Map.of());
    private Launch launch = launch(Target.AWS);

    @BeforeEach
    void aStackThatWasGivenADomain() {
        install = Install.fromEnvironment(Map.of("SLIPWAY_ROOT", ROOT.toString(), "SLIPWAY_CACHE", cache.toString()));
        new StackConfig(new ProjectFolder(install, Home.of(install)).stackFile(launch.stack()))
                .setPlain(Map.of(DOMAIN, "shop.example", "slipway:target", "vps"));
    }

    @Test
    void aFreshStackIsAskedNothing() {
        assertThat(SandboxSettings.of(launch(Target.KUBERNETES), install, Map.of()))
                .containsEntry("slipway:target", "kubernetes")
                .containsKeys("slipway:certificateIssuer", DOMAIN);
    }

    @Test
    void whatAStackWasGivenItKeeps() {
        assertThat(SandboxSettings.of(launch, install, Map.of())).containsEntry(DOMAIN, "shop.example");
    }

    @Test
    void whatTheCommandSaysCountsMore() {
        assertThat(SandboxSettings.of(launch, install, Map.of(DOMAIN, "other.example")))
                .containsEntry(DOMAIN, "other.example");
    }

    @Test
    void anEmptyValueForgetsAKey() {
        assertThat(SandboxSettings.of(launch, install, Map.of(DOMAIN, ""))).doesNotContainKey(DOMAIN);
    }

    @Test
    void whatIsMeantNeverComesFromAnEarlierCommand() {
        assertThat(SandboxSettings.of(launch, install, Map.of())).containsEntry("slipway:target", "aws");
    }

    private static Launch launch(Target target) {
        Path file = ROOT.resolve("apps/clipper/app.yaml");
        return new Launch(
                file, AppLoader.load(file, Environment.DEV), target, Environment.DEV, "clipper-" + target + "-dev");
    }
}
