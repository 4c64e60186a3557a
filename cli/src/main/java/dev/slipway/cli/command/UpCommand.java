package dev.slipway.cli.command;

import dev.slipway.cli.Console;
import dev.slipway.cli.engine.EngineRun;
import dev.slipway.cli.engine.ProgramServer;
import dev.slipway.cli.engine.Pulumi;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.Launch;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.cli.engine.Program;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code slipway up}. */
@Command(name = "up", description = "Brings an app up in the sandbox.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    LaunchOptions options = new LaunchOptions();

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        Home home = Home.of(install);
        Console console = Console.forPeople();
        Launch launch = options.launch(install);
        ProjectFolder project = new ProjectFolder(install, home);
        String name = project.prepare();
        Pulumi pulumi = Pulumi.inSandbox(install, home, "");
        if (!Files.exists(home.backend().resolve(".pulumi/stacks/" + name + "/" + launch.stack() + ".json"))) {
            pulumi.require("", List.of("stack", "init", launch.stack(), "--no-select"));
        }
        new StackConfig(project.stackFile(launch.stack()))
                .set(Map.of("slipway:app", launch.appFile().toString(), "slipway:target", launch.targetWord()));
        try (ProgramServer server = ProgramServer.start(Program::run)) {
            EngineRun run = new EngineRun(pulumi, home, process -> {});
            EngineRun.Outcome outcome = run.run("up", launch.stack(), List.of("--yes", "--skip-preview", "--client=" + server.address(), "--exec-kind=auto.inline"), event -> console.print(event.toString()));
            console.print(outcome.messages());
            return outcome.exitCode();
        }
    }
}
