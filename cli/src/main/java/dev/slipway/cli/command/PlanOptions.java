package dev.slipway.cli.command;

import dev.slipway.cli.home.Install;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.launch.SandboxSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the commands that plan: besides what is launched where, the stack's configuration. */
final class PlanOptions extends LaunchOptions {
    private static final String PROFILE = "slipway:profile";

    @Option(
            names = {"-c", "--config"},
            paramLabel = "KEY=VALUE",
            description = "Stack configuration to set, such as slipway:domain=shop.example; repeatable.")
    Map<String, String> config = new LinkedHashMap<>();

    /** In the form that the configuration chooses: that of the command, else that which the stack keeps from an earlier one. */
    @Override
    Launch launch(Install install) {
        Launch usual = launch(install, Optional.ofNullable(config.get(PROFILE)));
        Optional<String> kept = Optional.of(SandboxSettings.kept(usual, install).getOrDefault(PROFILE, ""));
        return config.containsKey(PROFILE) || kept.get().isEmpty() ? usual : launch(install, kept);
    }

    /** The whole plain configuration of a launch: of the sandbox, of the stack, and over both of this command. */
    Map<String, String> settings(Launch launch, Install install) {
        return SandboxSettings.of(launch, install, config);
    }
}
