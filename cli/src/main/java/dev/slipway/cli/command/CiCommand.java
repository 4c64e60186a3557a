package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.OutputFile;
import dev.slipway.cli.launch.Launch;
import dev.slipway.cli.pullrequest.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway ci}: the workflows of a forge. */
@Command(
        name = "ci",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Writes workflows for GitHub or GitLab: preview as a comment, policies, scans, a launch an"
                + " environment.",
        footer = {
            "",
            "No file is overwritten. What each does and needs: docs/pull-requests.md.",
            "",
            "Examples:",
            "  slipway ci github --app apps/clipper/app.yaml --target aws",
            "  slipway ci gitlab --app apps/shop/app.yaml --target vps"
        })
final class CiCommand implements Callable<Integer> {
    /** Forges as they are written. */
    static final class Forges extends Words {
        Forges() {
            super(Pipeline.values());
        }
    }

    @Parameters(paramLabel = "FORGE", description = "${COMPLETION-CANDIDATES}.", completionCandidates = Forges.class)
    Pipeline forge = Pipeline.GITHUB;

    @Mixin
    LaunchOptions options = new LaunchOptions();

    @Option(
            names = "--language",
            paramLabel = "NAME",
            defaultValue = "javascript-typescript",
            description = "Language of the application's code, in CodeQL's words; repeatable (default:"
                    + " javascript-typescript).")
    List<String> languages = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Root of the repository to write to (default: the checkout).")
    String out = "";

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        Launch launch = options.launch(install);
        Path folder = out.isEmpty() ? install.root() : install.resolve(out);
        Path app = inRepository(install, launch.appFile(), folder);
        Map<String, String> files = forge.files(launch.app(), app.toString(), launch.targetWord(), languages);
        List<String> there = files.keySet().stream()
                .filter(it -> Files.exists(folder.resolve(it)))
                .toList();
        if (!there.isEmpty()) {
            throw CliException.failure(
                    folder.toString(),
                    "places where nothing is yet",
                    String.join(", ", there),
                    "move them away, or write elsewhere with --out and compare");
        }
        files.forEach((name, text) -> OutputFile.write(folder.resolve(name), text));
        files.keySet().forEach(it -> Console.forPeople().print("wrote " + folder.resolve(it)));
        Console.forPeople().print("what they need: docs/pull-requests.md");
        return ExitCode.OK;
    }

    /** A runner checks the repository out and has nothing else. */
    private static Path inRepository(Install install, Path appFile, Path folder) {
        for (Path root : List.of(folder, install.root())) {
            if (appFile.startsWith(root)) {
                return root.relativize(appFile);
            }
        }
        throw CliException.usage(
                "--app " + appFile,
                "an app file in the repository that the pipeline runs in",
                "one outside of " + folder,
                "put it there, as apps/NAME/app.yaml; or name the repository's root with --out");
    }
}
