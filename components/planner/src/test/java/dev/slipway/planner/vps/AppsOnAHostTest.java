package dev.slipway.planner.vps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every application of this repository fits a host that is large enough, and nginx takes its gateway. */
class AppsOnAHostTest {
    @TempDir
    Path directory = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyAppIsPlannedForAHost() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../../apps"))) {
            return folders
                    .map(folder -> folder.resolve("app.yaml"))
                    .filter(Files::exists)
                    .filter(file -> !file.toString().contains("broken"))
                    .sorted()
                    .flatMap(file -> Stream.of(Environment.values())
                            .map(environment -> DynamicTest.dynamicTest(
                                    file.getParent().getFileName() + " in " + environment,
                                    () -> plan(file, environment))))
                    .toList()
                    .stream();
        }
    }

    private void plan(Path file, Environment environment) throws IOException {
        App app = AppFile.read(file, environment).orThrow();
        VpsPlan plan = new VpsPlanner()
                .plan(
                        app,
                        environment,
                        Clipper.settings()
                                .domain("app.example.com")
                                .size(new HostSize(64, 262_144, 2000))
                                .build());
        assertThat(plan.containers()).isNotEmpty();
        NginxAcceptsTest.accepts(directory, Clipper.file(plan, "gateway", "/config/nginx.conf"));
    }
}
