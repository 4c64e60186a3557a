package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.OutputFile;
import dev.slipway.cli.init.AppTemplate;
import dev.slipway.cli.init.NewApp;
import dev.slipway.cli.init.Questions;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Issue;
import dev.slipway.model.yaml.Read;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway init}: a new app file. */
@Command(
        name = "init",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Makes a new app file from one of the applications in apps/, by options or by asking.",
        footer = {
            "",
            "On a terminal it asks for what is not given. The file is checked before it is",
            "written, and none is overwritten.",
            "",
            "Examples:",
            "  slipway init",
            "  slipway init shop --from signalcraft --domain shop.example.org",
            "  slipway init shop --out ../shop/app.yaml"
        })
final class InitCommand implements Callable<Integer> {
    private static final String NAME_WORDS = "2 to 24 lower-case letters, digits and hyphens, from a letter on";
    private static final String NAME = "[a-z][a-z0-9-]{0,22}[a-z0-9]";
    private static final String HOST = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";
    private static final String ADDRESS = "[^@\\s]+@[^@\\s]+";

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The app's name: " + NAME_WORDS + ".")
    String name = "";

    @Option(
            names = "--from",
            paramLabel = "APP",
            description = "Application to start from, a folder of apps/ (default: clipper).")
    String from = "";

    @Option(names = "--domain", paramLabel = "HOST", description = "Public host name (default: NAME.example.com).")
    String domain = "";

    @Option(
            names = "--contact",
            paramLabel = "E-MAIL",
            description = "Told of certificates and alarms (default: admin at the domain).")
    String contact = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write it (default: apps/NAME/app.yaml of the checkout).")
    String out = "";

    /** Whether a person can answer; the launcher, which sees the terminal, says so. */
    boolean terminal = "1".equals(System.getenv("SLIPWAY_TERMINAL"));

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        if (name.isEmpty() && !terminal) {
            throw CliException.usage(
                    "slipway init",
                    "a name: " + NAME_WORDS,
                    "none, and no terminal to ask on",
                    "slipway init NAME --from " + String.join("|", AppTemplate.names(install)));
        }
        if (terminal && (name.isEmpty() || from.isEmpty())) {
            ask(install);
        }
        require("NAME", NAME, NAME_WORDS, name);
        require("--domain", "|" + HOST, "a host name such as shop.example.org", domain);
        require("--contact", "|" + ADDRESS, "an e-mail address", contact);
        write(install);
        return ExitCode.OK;
    }

    private void ask(Install install) {
        Questions questions = new Questions(new InputStreamReader(System.in, StandardCharsets.UTF_8), question -> {
            System.out.print(question);
            System.out.flush();
        });
        String templates = String.join(", ", AppTemplate.names(install));
        if (name.isEmpty()) {
            name = questions.ask("Name of the app", "", NAME, NAME_WORDS);
        }
        if (from.isEmpty()) {
            from = questions.ask(
                    "Start from (" + templates + ")", "clipper", templates.replace(", ", "|"), "one of " + templates);
        }
        if (domain.isEmpty()) {
            domain = questions.ask("Domain", name + ".example.com", HOST, "a host name such as shop.example.org");
        }
        if (contact.isEmpty()) {
            contact = questions.ask("Contact", "admin@" + domain, ADDRESS, "an e-mail address");
        }
    }

    private static void require(String where, String pattern, String expected, String found) {
        if (!found.matches(pattern)) {
            throw CliException.usage(where, expected, found, "");
        }
    }

    private void write(Install install) {
        Path file =
                out.isEmpty() ? AppTemplate.folder(install).resolve(name).resolve("app.yaml") : install.resolve(out);
        if (Files.exists(file)) {
            throw CliException.failure(
                    file.toString(),
                    "a place where nothing is yet",
                    Files.isDirectory(file) ? "a folder" : "a file",
                    "name another with --out, or move it away");
        }
        NewApp app = new NewApp(name, given(domain), given(contact));
        String text =
                AppTemplate.named(install, from.isEmpty() ? "clipper" : from).filled(app, schema(install, file));
        for (Environment environment : Environment.values()) {
            check(file, text, environment);
        }
        OutputFile.write(file, text);
        tell(install, file);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    private static String schema(Install install, Path file) {
        Path schema = install.root().resolve("docs/schema/slipway-app.schema.json");
        Path folder = file.toAbsolutePath().normalize().resolveSibling("").normalize();
        return folder.relativize(schema.toAbsolutePath().normalize()).toString();
    }

    private static void check(Path file, String text, Environment environment) {
        if (AppFile.read(file.toString(), text, environment) instanceof Read.Faults faults) {
            throw CliException.failure(
                    file.toString(),
                    "a file that holds together",
                    faults.issues().stream().map(Issue::render).collect(Collectors.joining("\n")),
                    "start from another application with --from");
        }
    }

    private static void tell(Install install, Path file) {
        Console console = Console.forPeople();
        String path = file.startsWith(install.root())
                ? install.root().relativize(file).toString()
                : file.toString();
        console.print("wrote " + path);
        console.print("");
        console.print("Next");
        console.print("  put your own in:                image: and command: of each component, then what differs");
        console.print("  what would be built:            ./slipway plan --app " + path);
        console.print("  as a picture:                   ./slipway graph --app " + path + " --out topology.svg");
        console.print("  bring it up in the sandbox:     ./slipway up --app " + path);
        console.print("  what a key means:               ./slipway explain services.health");
    }
}
