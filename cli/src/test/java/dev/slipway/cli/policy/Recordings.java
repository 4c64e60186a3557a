package dev.slipway.cli.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import dev.slipway.cli.engine.RunMonitor;
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
import dev.slipway.program.SlipwayProgram;
import dev.slipway.program.runtime.ProgramRun;
import dev.slipway.sandbox.SandboxOptions;
import dev.slipway.sandbox.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the program for an app on a target, in this JVM, and records what it registers; each such run happens once. */
public final class Recordings {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, RecordedStack> MADE = new ConcurrentHashMap<>();

    static {
        // The SDK's deployment leaves its channels to the end of its process, and gRPC complains of each.
        Logger.getLogger("io.grpc").setLevel(Level.OFF);
    }

    private Recordings() {}

    /** One of the five apps, as it is in production. */
    static RecordedStack prod(String app, Target target, RecordingEngine.Knowledge knowledge) {
        return MADE.computeIfAbsent(
                app + " " + target + " " + knowledge,
                key -> record(CHECKOUT.resolve("apps/" + app + "/app.yaml"), target, Environment.PROD, knowledge));
    }

    /** An app file, on a target, in an environment. */
    static RecordedStack record(
            Path file, Target target, Environment environment, RecordingEngine.Knowledge knowledge) {
        return record(
                CHECKOUT, file, target, environment, knowledge, secrets(AppLoader.load(file, environment), target));
    }

    /**
     * The same, for tests that do not run in this module's folder.
     *
     * @param secrets values by name, as the stack's configuration has them
     */
    public static synchronized RecordedStack record(
            Path checkout,
            Path file,
            Target target,
            Environment environment,
            RecordingEngine.Knowledge knowledge,
            String secrets) {
        App app = AppLoader.load(file, environment);
        String stack = Launch.stackName(app.name(), target, environment);
        Launch launch = new Launch(file, app, target, environment, stack);
        Map<String, String> config = new LinkedHashMap<>(
                SandboxSettings.of(launch, Install.fromEnvironment(Map.of("SLIPWAY_ROOT", checkout.toString()))));
        if (target == Target.VPS) {
            // Two of the apps ask for more than the host that the planner takes unless told otherwise.
            config.put("slipway:hostMemoryGiB", "64");
            config.put("slipway:hostCpus", "32");
        }
        Map<String, String> all = new LinkedHashMap<>(config);
        all.put("slipway:secrets", secrets);
        try {
            Path folder = Files.createTempDirectory("slipway-recording");
            try (SandboxServer sandbox = SandboxServer.start(SandboxOptions.of(folder.resolve("world.json")));
                    RecordingEngine engine = RecordingEngine.start(sandbox.port(), knowledge, stack, config)) {
                int code = run(checkout, engine, stack, all, knowledge != RecordingEngine.Knowledge.CREATED);
                if (code != 0 || !engine.errors().isEmpty()) {
                    throw new AssertionError(
                            stack + " ended with " + code + ":\n" + String.join("\n", engine.errors()));
                }
                return new RecordedStack(stack, launch.environmentWord(), config, engine.resources());
            } finally {
                try (var files = Files.list(folder)) {
                    for (Path left : files.toList()) {
                        Files.deleteIfExists(left);
                    }
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(
            Path checkout, RecordingEngine engine, String stack, Map<String, String> config, boolean dryRun) {
        try (RunMonitor monitor = new RunMonitor(engine.address())) {
            return ProgramRun.inline(
                            InlineDeploymentSettings.builder()
                                    .engineAddr(engine.address())
                                    .monitorAddr(engine.address())
                                    .config(ImmutableMap.copyOf(config))
                                    .configSecretKeys(ImmutableSet.of("slipway:secrets"))
                                    .organization("organization")
                                    .project("slipway")
                                    .stack(stack)
                                    .isDryRun(dryRun)
                                    .build(),
                            monitor,
                            context -> SlipwayProgram.run(context, checkout, config.keySet()))
                    .join();
        } finally {
            DeploymentInstanceHolder.internalUnsafeDestroyInstance();
        }
    }

    private static String secrets(App app, Target target) {
        Map<String, String> secrets = new HashMap<>();
        SecretMaker maker = new SecretMaker();
        for (Secret secret : RequiredSecrets.of(app, target)) {
            secrets.put(secret.name(), maker.make(secret));
        }
        try {
            return new ObjectMapper().writeValueAsString(secrets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
