package dev.slipway.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.launch.SandboxSettings;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of the database's size says plainly what it costs on each target, before anything is touched. */
class DatabaseSizeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Install INSTALL = Install.fromEnvironment(Map.of("SLIPWAY_ROOT", ROOT.toString()));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "on {0}, from {1} to {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            VPS        | size: {cpu: 0.5, memory: 768MiB} | size: {cpu: 0.5, memory: 1GiB} | nothing: no restart, no replacement, no loss of data
            AWS        | size: {cpu: 0.5, memory: 768MiB} | size: {cpu: 4, memory: 16GiB}  | restart: the instance restarts on the new class
            KUBERNETES | size: {cpu: 0.5, memory: 768MiB} | size: {cpu: 1, memory: 1GiB}   | restart: the one database pod restarts
            AWS        | storage: 20GiB                   | storage: 40GiB                 | nothing: no restart, no replacement, no loss of data
            AWS        | storage: 40GiB                   | storage: 20GiB                 | data loss: storage cannot shrink
            KUBERNETES | storage: 20GiB                   | storage: 40GiB                 | nothing: no restart, no replacement, no loss of data
            KUBERNETES | storage: 40GiB                   | storage: 20GiB                 | data loss: a volume cannot shrink
            """)
    void saysWhatItCosts(Target target, String before, String after, String cost) throws IOException {
        StackPlan launched = plan(target, before);
        StackPlan planned = plan(target, after);

        assertThat(planned.changesSince(launched)).isNotEmpty();
        assertThat(CostText.costs(planned.costsSince(launched)).get(0).strip()).startsWith(cost);
    }

    private StackPlan plan(Target target, String setting) throws IOException {
        String clipper = Files.readString(ROOT.resolve("apps/clipper/app.yaml"));
        String old = setting.startsWith("size") ? "size: {cpu: 0.5, memory: 768MiB}" : "storage: 20GiB";
        assertThat(clipper).containsOnlyOnce("    " + old);
        Path file = folder.resolve("app.yaml");
        Files.writeString(file, clipper.replace("    " + old, "    " + setting));
        Launch launch =
                new Launch(file, AppLoader.load(file, Environment.DEV), target, Environment.DEV, "clipper-size");
        return StackPlan.of(launch, INSTALL, SandboxSettings.of(launch, INSTALL));
    }
}
