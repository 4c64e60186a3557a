package dev.slipway.cli.engine;

import dev.slipway.cli.Console;
import dev.slipway.cli.home.Fingerprint;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.cli.launch.Launch;
import dev.slipway.program.SlipwayProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One command's hold on one stack in the sandbox: the lock, the engine, the program and the policies served from this JVM. Opening it mends
 * what a killed command left, and makes the stack if it is not there.
 */
public final class StackSession implements AutoCloseable {
    private final Home home;
    private final Launch launch;
    private final Pulumi pulumi;
    private final StackLock lock;
    private final StackConfig config;
    private final String project;
    private final Install install;
    private final Sandbox sandbox;
    private final Stages stages = new Stages();
    private @Nullable ProgramServer program;
    private @Nullable PolicyHost policies;
    private volatile @Nullable Process engine;

    private StackSession(
            Install install,
            Home home,
            Launch launch,
            Pulumi pulumi,
            StackLock lock,
            StackConfig config,
            String project,
            Sandbox sandbox) {
        this.install = install;
        this.sandbox = sandbox;
        this.home = home;
        this.launch = launch;
        this.pulumi = pulumi;
        this.lock = lock;
        this.config = config;
        this.project = project;
        Runtime.getRuntime().addShutdownHook(new Thread(this::endEngine, "end of the engine"));
    }

    /** Opens the stack of a launch; {@code settings} are its whole plain configuration. */
    public static StackSession open(
            Install install, Launch launch, Sandbox sandbox, Map<String, String> settings, Console console) {
        return open(install, launch, sandbox, settings, Map.of(), console);
    }

    /** The same with further environment variables for the engine. */
    public static StackSession open(
            Install install,
            Launch launch,
            Sandbox sandbox,
            Map<String, String> settings,
            Map<String, String> environment,
            Console console) {
        Home home = Home.of(install);
        ProjectFolder folder = new ProjectFolder(install, home);
        String project = folder.prepare();
        StackLock lock = StackLock.take(home.runs(), launch.stack(), it -> console.progress("  " + it));
        Pulumi pulumi = Pulumi.inSandbox(install, home, sandbox.providers()).with(environment);
        new Recovery(pulumi, home, project, it -> console.progress("  " + it))
                .mend(lock, launch.stack(), sandbox::idsOf);
        if (!new Checkpoint(home.backend(), project, launch.stack()).exists()) {
            pulumi.require("", List.of("stack", "init", launch.stack(), "--no-select"));
        }
        StackConfig config = new StackConfig(folder.stackFile(launch.stack()));
        config.setPlain(settings);
        return new StackSession(install, home, launch, pulumi, lock, config, project, sandbox);
    }

    /** The stack's configuration. */
    public StackConfig config() {
        return config;
    }

    /** Where the time went. */
    public Stages stages() {
        return stages;
    }

    /** The engine, for commands other than those below. */
    public Pulumi pulumi() {
        return pulumi;
    }

    /** The stack's state. */
    public Checkpoint checkpoint() {
        return new Checkpoint(home.backend(), project, launch.stack());
    }

    /** Foresees an update; the policies judge it. */
    public EngineRun.Outcome preview(List<String> options, Consumer<EngineEvent> listener) {
        return run("preview", withProgram(options), listener);
    }

    /** Carries an update out, without another preview. */
    public EngineRun.Outcome update(List<String> options, Consumer<EngineEvent> listener) {
        List<String> all = new ArrayList<>(List.of("--yes", "--skip-preview"));
        all.addAll(withProgram(options));
        return run("up", all, listener);
    }

    /** Reads every resource anew. */
    public EngineRun.Outcome refresh(List<String> options, Consumer<EngineEvent> listener) {
        List<String> all = new ArrayList<>(List.of("--yes", "--skip-preview"));
        all.addAll(options);
        return run("refresh", all, listener);
    }

    /** Deletes every resource. */
    public EngineRun.Outcome destroy(List<String> options, Consumer<EngineEvent> listener) {
        List<String> all = new ArrayList<>(List.of("--yes", "--skip-preview"));
        all.addAll(options);
        return run("destroy", all, listener);
    }

    /**
     * After a destroy: deletes what exists of the stack although no state tells of it. A run that is killed leaves such resources, which the
     * next up would be given back, and which no destroy hears of.
     *
     * @return how many there were
     */
    public int deleteLeftOvers() {
        return sandbox.deleteAll("urn:pulumi:" + launch.stack() + "::" + project + "::");
    }

    private List<String> withProgram(List<String> options) {
        if (program == null) {
            program = ProgramServer.start(
                    (context, keys) -> SlipwayProgram.run(context, install.root(), keys),
                    took -> stages.add("program", took));
            policies = PolicyHost.start(install);
        }
        List<String> all = new ArrayList<>(options);
        all.add("--client=" + program.address());
        all.add("--exec-kind=auto.inline");
        if (policies != null) {
            all.addAll(policies.options());
        }
        return all;
    }

    private EngineRun.Outcome run(String verb, List<String> options, Consumer<EngineEvent> listener) {
        Pulumi with = policies == null ? pulumi : pulumi.with(policies.environment());
        stages.reached("command");
        EngineRun.Outcome outcome =
                new EngineRun(with, home, this::engineStarted).run(verb, launch.stack(), options, listener);
        stages.reached("engine");
        engine = null;
        lock.ended();
        return outcome;
    }

    private void engineStarted(Process process) {
        engine = process;
        lock.started(process);
    }

    /** When this command is told to end, the engine is told too: it finishes what is under way and writes the state. */
    private void endEngine() {
        Process running = engine;
        if (running != null && running.isAlive()) {
            System.err.println(
                    "slipway: ending; the engine finishes what is under way, and the next run takes up the rest");
            if (EngineEnd.end(running, EngineEnd.BY_ITSELF)) {
                lock.ended();
            }
        }
    }

    /** What the program would be run with: equal before and after means that an update without resource changes has nothing to do. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(
                home.runs(),
                launch.stack(),
                List.of(launch.appFile(), config.file(), install.archive().resolveSibling("slipway.stamp")));
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
        if (policies != null) {
            policies.close();
        }
        lock.close();
    }
}
