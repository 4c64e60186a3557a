package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineRun;
import dev.slipway.cli.engine.StackSession;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.plan.CostText;
import dev.slipway.cli.plan.StackPlan;
import dev.slipway.cli.plan.StoredPlan;
import dev.slipway.cli.report.Diagnostics;
import dev.slipway.cli.sandbox.SandboxDaemon;
import dev.slipway.cli.secrets.SecretMaker;
import dev.slipway.cli.secrets.SecretStore;
import dev.slipway.cli.secrets.StackSecretsInit;
import dev.slipway.model.SecretSource;
import dev.slipway.sandbox.SandboxClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What up, preview, refresh and destroy share: which stack, opened in the sandbox, told to people or to a machine. */
abstract class StackCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(names = "--json", description = "One JSON document on standard output; progress on standard error.")
    boolean json;

    final Install install = Install.fromEnvironment(System.getenv());
    final Home home = Home.of(install);

    /** The plain configuration that the stack gets. */
    Map<String, String> planned = Map.of();

    @Override
    public final Integer call() {
        Console console = json ? Console.forMachines() : Console.forPeople();
        Launch launch = options.launch(install);
        console.progress("%s on %s, %s: stack %s in the sandbox"
                .formatted(launch.appName(), launch.targetWord(), launch.environmentWord(), launch.stack()));
        planned = options.settings(launch, install);
        options.refuseConfigThatCannotBePlanned(launch, install, planned);
        SandboxDaemon sandbox = SandboxDaemon.findOrStart(install, home, console);
        try (StackSession session = StackSession.open(install, launch, sandbox, planned, console)) {
            int exitCode = run(session, launch, console);
            if (System.getenv("SLIPWAY_STAGES") != null) {
                session.stages().reached("report");
                session.stages().lines().forEach(System.err::println);
            }
            return exitCode;
        } catch (CliException e) {
            throw sandboxRuns() ? e : sandboxGone(e);
        }
    }

    private boolean sandboxRuns() {
        Optional<SandboxClient> running = SandboxDaemon.running(home);
        running.ifPresent(SandboxClient::close);
        return running.isPresent();
    }

    /** The engine only says of each resource that the connection broke. */
    private CliException sandboxGone(CliException told) {
        return CliException.failure(
                "the sandbox ended during the run",
                "a sandbox that lives as long as the run",
                told.text().lines().limit(3).collect(Collectors.joining("\n")),
                "run the command again: it starts a fresh sandbox and takes up what was left unfinished; the log is "
                        + home.sandbox().resolve("sandbox.log"));
    }

    abstract int run(StackSession session, Launch launch, Console console);

    /** Ends the command when the engine failed, with the engine's own words. */
    static void requireSuccess(EngineRun.Outcome outcome, String doing) {
        if (!outcome.succeeded()) {
            List<String> errors = Diagnostics.errors(outcome.events());
            String told = errors.isEmpty() ? outcome.messages().strip() : String.join("\n", errors);
            throw CliException.failure(doing + " failed\n" + told, "", "", "the run's events are in " + outcome.log());
        }
    }

    /** Makes the secrets that the app needs and the stack lacks. */
    static void makeSecrets(StackSession session, Launch launch, Console console) {
        new StackSecretsInit(
                        session.config(), new SecretMaker(), SecretStore.oneByOne(session.pulumi(), launch.stack()))
                .runInSandbox(
                        launch.app(),
                        launch.target(),
                        secret -> console.progress((secret.source() == SecretSource.SUPPLIED
                                        ? "  secret made up for the sandbox: "
                                        : "  secret made: ")
                                + secret.name()));
    }

    /** What the change from the plan that was launched last costs: restart, replacement, loss of data. */
    static void tellCosts(StackPlan plan, StoredPlan launched, Console console) {
        launched.read().map(plan::costsSince).filter(it -> !it.isEmpty()).ifPresent(costs -> {
            console.progress("");
            console.progress("What it costs");
            CostText.costs(costs).forEach(console::progress);
        });
    }

    static final Consumer<EngineEvent> SILENT = event -> {};
}
