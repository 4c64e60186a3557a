package dev.slipway.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EventReader;
import dev.slipway.cli.engine.ProgramServer;
import dev.slipway.cli.engine.RehearsalEngine;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.launch.SandboxSettings;
import dev.slipway.cli.secrets.SecretMaker;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Secret;
import dev.slipway.model.Target;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.policies.packs.PackTraining;
import dev.slipway.program.SlipwayProgram;
import dev.slipway.sandbox.SandboxOptions;
import dev.slipway.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code slipway rehearse}, for the launcher: runs the program for each target against a stand-in for the engine, so that the JVM, told to
 * archive the classes it loaded, writes the archive from which later starts are faster.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Loads what other commands will need, for the class-data archive.")
final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Install install = Install.fromEnvironment(System.getenv());
        Path folder = Files.createTempDirectory("slipway-rehearsal");
        EventReader.read("{\"summaryEvent\":{\"resourceChanges\":{\"same\":1}}}");
        try (SandboxServer sandbox = SandboxServer.start(SandboxOptions.of(folder.resolve("world.json")));
                RehearsalEngine engine = RehearsalEngine.start(sandbox.port())) {
            PackTraining.run();
            for (Target target : Target.values()) {
                run(install, target, engine);
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
        return ExitCode.OK;
    }

    private static void run(Install install, Target target, RehearsalEngine engine) throws JsonProcessingException {
        Path file = install.root().resolve("apps/clipper/app.yaml");
        App app = AppLoader.load(file, Environment.PROD);
        Launch launch = new Launch(file, app, target, Environment.PROD, "rehearsal");
        Map<String, String> config = new LinkedHashMap<>(SandboxSettings.of(launch, install));
        Map<String, String> secrets = new HashMap<>();
        SecretMaker maker = new SecretMaker();
        for (Secret secret : RequiredSecrets.of(app, target)) {
            secrets.put(secret.name(), maker.make(secret));
        }
        config.put("slipway:secrets", new ObjectMapper().writeValueAsString(secrets));
        try (ProgramServer program =
                ProgramServer.start((context, keys) -> SlipwayProgram.run(context, install.root(), keys), ran -> {})) {
            System.err.println(target + ": the program " + (engine.run(program, config) ? "ended well" : "failed"));
        }
    }
}
