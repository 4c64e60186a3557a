package dev.slipway.cli.graph;

import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.launch.SandboxSettings;
import dev.slipway.cli.plan.PlannedLaunch;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Topologies of the applications that come with Slipway, planned as the command line plans them. */
final class Pictures {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Pictures() {}

    static List<String> apps() throws IOException {
        try (var folders = Files.list(ROOT.resolve("apps"))) {
            return folders.filter(it -> Files.isRegularFile(it.resolve("app.yaml")))
                    .map(it -> it.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The topology; on a host that is large enough for any of them. */
    static Topology topology(String name, Target target, Environment environment) {
        Install install = Install.fromEnvironment(Map.of("SLIPWAY_ROOT", ROOT.toString()));
        Path file = ROOT.resolve("apps").resolve(name).resolve("app.yaml");
        App app = AppLoader.load(file, environment);
        Launch launch = new Launch(file, app, target, environment, Launch.stackName(name, target, environment));
        Map<String, String> settings = new LinkedHashMap<>(SandboxSettings.of(launch, install));
        if (target == Target.VPS) {
            settings.put("slipway:hostCpus", "32");
            settings.put("slipway:hostMemoryGiB", "128");
        }
        return PlannedLaunch.of(launch, install, settings).topology();
    }
}
