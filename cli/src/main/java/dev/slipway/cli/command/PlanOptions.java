package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.launch.SandboxSettings;
import dev.slipway.cli.plan.PlannedLaunch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options of the commands that plan: besides what is launched where, the stack's configuration. */
final class PlanOptions extends LaunchOptions {
    private static final String PROFILE = "slipway:profile";

    @Option(
            names = {"-c", "--config"},
            paramLabel = "KEY=VALUE",
            description =
                    "Stack configuration to set and keep, such as slipway:domain=shop.example; KEY= forgets a key;"
                            + " repeatable.")
    private Map<String, String> given = new LinkedHashMap<>();

    /** What this command sets; a key without a namespace is one of Slipway's, as pulumi config set has it. */
    Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        given.forEach((key, value) -> config.put(key.contains(":") ? key : "slipway:" + key, value));
        return config;
    }

    /** In the form that the configuration chooses: that of the command, else that which the stack keeps from an earlier one. */
    @Override
    Launch launch(Install install) {
        Launch usual = launch(install, Optional.ofNullable(config().get(PROFILE)));
        Optional<String> kept = Optional.of(SandboxSettings.kept(usual, install).getOrDefault(PROFILE, ""));
        return config().containsKey(PROFILE) || kept.get().isEmpty() ? usual : launch(install, kept);
    }

    /** The whole plain configuration of a launch: of the sandbox, of the stack, and over both of this command. */
    Map<String, String> settings(Launch launch, Install install) {
        return SandboxSettings.of(launch, install, config());
    }

    /**
     * What a command sets its stack keeps: a slip in it would stop every later command too.
     *
     * @throws CliException when the configuration that this command gives cannot be launched with
     */
    void refuseConfigThatCannotBePlanned(Launch launch, Install install, Map<String, String> settings) {
        if (config().isEmpty()) {
            return;
        }
        try {
            PlannedLaunch.of(launch, install, settings);
        } catch (CliException e) {
            throw CliException.usage(
                    "--config " + String.join(", ", config().keySet()),
                    "configuration that the app can be launched with; it was not kept",
                    // How plain pulumi would take it out of a stack that has it is no help here.
                    e.text()
                            .lines()
                            .filter(it -> !it.strip().startsWith("to mend:"))
                            .collect(Collectors.joining("\n")),
                    "docs/configuration.md lists the keys; --config KEY= forgets one that the stack has kept");
        }
    }
}
