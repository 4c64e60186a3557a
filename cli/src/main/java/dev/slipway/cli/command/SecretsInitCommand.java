package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.Pulumi;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.cli.launch.AppLoader;
import dev.slipway.cli.secrets.SecretMaker;
import dev.slipway.cli.secrets.SecretStore;
import dev.slipway.cli.secrets.StackSecretsInit;
import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretSource;
import dev.slipway.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway secrets init}: makes every secret that the app needs and the stack lacks. */
@Command(
        name = "init",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Makes every secret that the app needs and the stack lacks, and stores it encrypted.",
        footer = {
            "",
            "Reads the app, the target and the environment from the stack's configuration.",
            "Prints names, never values. Existing secrets stay as they are. Works on the",
            "stack that plain pulumi would, in the backend you are logged in to; slipway up",
            "does the same for its own stacks.",
            "",
            "Example:",
            "  slipway secrets init -s prod"
        })
final class SecretsInitCommand implements Callable<Integer> {
    @Option(
            names = {"-s", "--stack"},
            required = true,
            paramLabel = "STACK",
            description = "The stack that gets them.")
    String stack = "";

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        Console console = Console.forPeople();
        Home home = Home.of(install);
        Path own = new ProjectFolder(install, home).stackFile(stack);
        boolean ours = Files.exists(own);
        StackConfig config = new StackConfig(ours ? own : install.root().resolve("Pulumi." + stack + ".yaml"));
        Pulumi pulumi = ours ? Pulumi.inSandbox(install, home, "") : Pulumi.ofUser(install);
        Target target = read(Target.values(), config, "slipway:target", "", stack);
        Environment environment = read(Environment.values(), config, "slipway:environment", stack, stack);
        String appPath = config.get("slipway:app");
        String profile = config.get("slipway:profile");
        App app = AppLoader.load(
                install.root().resolve(appPath.isEmpty() ? "apps/clipper/app.yaml" : appPath),
                environment,
                profile.isEmpty() ? Optional.empty() : Optional.of(profile));
        StackSecretsInit init = new StackSecretsInit(config, new SecretMaker(), SecretStore.oneByOne(pulumi, stack));
        Consumer<Secret> made = secret -> console.print(
                (secret.source() == SecretSource.SUPPLIED ? "made up for the sandbox: " : "made ") + secret.name());
        StackSecretsInit.Outcome outcome =
                ours || inSandbox(home) ? init.runInSandbox(app, target, made) : init.run(app, target, made);
        outcome.kept().forEach(name -> console.print("kept " + name));
        outcome.toSupply()
                .forEach(name -> console.print("to be supplied by you: " + name
                        + "   (pulumi config set --secret --path 'slipway:secrets." + name + "' -s " + stack + ")"));
        return ExitCode.OK;
    }

    /** Whether plain pulumi was pointed at the sandbox, by slipway sandbox env. */
    private static boolean inSandbox(Home home) {
        return home.backendUrl().equals(System.getenv("PULUMI_BACKEND_URL"));
    }

    private static <E extends Enum<E>> E read(
            E[] values, StackConfig config, String key, String fallback, String stack) {
        String given = config.get(key);
        String word = given.isEmpty() ? fallback : given;
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        StringBuilder expected = new StringBuilder();
        for (E value : values) {
            expected.append(expected.isEmpty() ? "" : ", ").append(value.name().toLowerCase(Locale.ROOT));
        }
        throw CliException.failure(
                key + " in " + config.file(),
                "one of " + expected,
                given.isEmpty() ? "nothing" : "'" + given + "'",
                "pulumi config set " + key + " " + values[0].name().toLowerCase(Locale.ROOT) + " -s " + stack);
    }
}
