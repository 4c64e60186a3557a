package dev.slipway.cli.command.sandbox;

import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.sandbox.SandboxDaemon;
import dev.slipway.sandbox.SandboxClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway sandbox reset}: forgets the world. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Forgets everything that exists in the sandbox.",
        footer = {
            "",
            "Stacks keep their state and secrets: their next up finds everything gone and",
            "makes it anew.",
            "With --stacks they are forgotten, too."
        })
final class SandboxResetCommand implements Callable<Integer> {
    @Option(names = "--stacks", description = "Forget all stacks of this checkout's sandbox, with their secrets.")
    boolean stacks;

    @Override
    public Integer call() {
        Home home = Home.of(Install.fromEnvironment(System.getenv()));
        Console console = Console.forPeople();
        Optional<SandboxClient> running = SandboxDaemon.running(home);
        if (running.isPresent()) {
            try (SandboxClient client = running.get()) {
                int count = client.list().size();
                client.reset();
                console.print("forgot " + count + " resources");
            }
        } else {
            delete(home.sandbox());
            console.print("forgot the world; no sandbox was running");
        }
        if (stacks) {
            List.of(home.backend(), home.project(), home.runs(), home.logs(), home.engine())
                    .forEach(SandboxResetCommand::delete);
            console.print("forgot all stacks");
        }
        return ExitCode.OK;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
