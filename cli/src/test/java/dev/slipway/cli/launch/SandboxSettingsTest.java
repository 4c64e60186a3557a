package dev.slipway.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stack in the sandbox is configured with when nobody is asked. */
class SandboxSettingsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String DOMAIN = "slipway:domain";
    private static final String SHOP =
            """
            slipway: 1
            name: shop
            services:
              api: {image: "ghcr.io/acme/shop:1.4.0", port: 8080, health: /health}
            %s
            """;

    @TempDir
    Path cache;

    private Install install = Install.fromEnvironment(Map.of());
    private Launch launch = launch(Target.AWS);

    @BeforeEach
    void aStackThatWasGivenADomain() {
        install = Install.fromEnvironment(Map.of("SLIPWAY_ROOT", ROOT.toString(), "SLIPWAY_CACHE", cache.toString()));
        anUpWith(Map.of(DOMAIN, "shop.example", "slipway:target", "vps"));
    }

    private void anUpWith(Map<String, String> config) {
        new StackConfig(new ProjectFolder(install, Home.of(install)).stackFile(launch.stack()))
                .setPlain(SandboxSettings.of(launch, install, config));
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
    void whatAStackWasGivenItKeepsOverSeveralCommands() {
        anUpWith(Map.of("slipway:zones", "eu-central-1a"));
        anUpWith(Map.of());
        assertThat(SandboxSettings.kept(launch, install))
                .containsOnly(Map.entry(DOMAIN, "shop.example"), Map.entry("slipway:zones", "eu-central-1a"));
    }

    @Test
    void anAppFileWithAnotherDomainGetsIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("changed.yaml");
        launch = launch(Files.writeString(file, SHOP.formatted("domain: old.example.org")), Target.VPS);
        anUpWith(Map.of());
        Launch changed = launch(Files.writeString(file, SHOP.formatted("domain: new.example.org")), Target.VPS);
        assertThat(SandboxSettings.of(changed, install, Map.of())).containsEntry(DOMAIN, "dev.new.example.org");
    }

    @Test
    void theAppsDomainIsMeantOnEveryTarget(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("shop.yaml"), SHOP.formatted("domain: shop.example.org"));
        for (Target target : Target.values()) {
            assertThat(SandboxSettings.of(launch(file, target), install, Map.of()))
                    .as(target.name())
                    .containsEntry(DOMAIN, "dev.shop.example.org");
        }
    }

    @Test
    void aDomainIsMadeUpOnlyWhereThereAreRoutes(@TempDir Path folder) throws Exception {
        Path routed = Files.writeString(folder.resolve("routed.yaml"), SHOP.formatted("routes: [{to: api}]"));
        Path inside = Files.writeString(folder.resolve("inside.yaml"), SHOP.formatted(""));
        for (Target target : Target.values()) {
            assertThat(SandboxSettings.of(launch(routed, target), install, Map.of()))
                    .containsEntry(DOMAIN, "dev.shop.example.com");
            assertThat(SandboxSettings.of(launch(inside, target), install, Map.of()))
                    .doesNotContainKey(DOMAIN);
        }
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
        return launch(ROOT.resolve("apps/clipper/app.yaml"), target);
    }

    private static Launch launch(Path file, Target target) {
        return new Launch(
                file,
                AppLoader.load(file, Environment.DEV),
                target,
                Environment.DEV,
                file.getFileName() + "-" + target);
    }
}
