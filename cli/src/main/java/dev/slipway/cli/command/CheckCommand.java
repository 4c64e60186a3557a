package dev.slipway.cli.command;

import dev.slipway.cli.CliException;
import dev.slipway.cli.Console;
import dev.slipway.cli.ExitCode;
import dev.slipway.cli.engine.EngineEvent;
import dev.slipway.cli.engine.EngineEvent.PolicyViolation;
import dev.slipway.cli.engine.Pulumi;
import dev.slipway.cli.home.Home;
import dev.slipway.cli.home.Install;
import dev.slipway.cli.home.PrivateFile;
import dev.slipway.cli.home.ProjectFolder;
import dev.slipway.cli.home.StackConfig;
import dev.slipway.cli.report.Verdicts;
import dev.slipway.policies.packs.SlipwayPack;
import dev.slipway.policies.sdk.Finding;
import dev.slipway.policies.sdk.PolicyPack;
import dev.slipway.policies.sdk.Verdict;
import dev.slipway.policies.sdk.judge.Enforcement;
import dev.slipway.policies.sdk.offline.OfflineAnalysis;
import dev.slipway.policies.sdk.settings.PackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway check}: judges what is launched, or an exported state, without engine or cloud. */
@Command(
        name = "check",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Judges a stack's state, or an exported state file, by the policy pack; needs no cloud.",
        footer = {
            "",
            "Exit codes: 0 every mandatory rule is kept, 1 violations, 2 it could not run.",
            "",
            "Examples:",
            "  slipway check --target aws --env prod --report out/",
            "  pulumi stack export > state.json",
            "  slipway check --file state.json --env prod --pack cis"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(names = "--file", paramLabel = "FILE", description = "A state file, as pulumi stack export writes it.")
    String file = "";

    @Option(
            names = "--pack",
            paramLabel = "SELECTION",
            description = "Rules to judge by: all, guides, cis, fsbp, pod-security-restricted (default: all).")
    String pack = "";

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Write evidence there: JSON, SARIF and one HTML page.")
    String report = "";

    @Override
    public Integer call() {
        Install install = Install.fromEnvironment(System.getenv());
        try {
            OfflineAnalysis analysis = analyse(install);
            refuseNothing(analysis);
            Console console = Console.forPeople();
            new Verdicts(told(analysis)).lines().forEach(console::print);
            remarks(analysis).forEach(remark -> console.print("  " + remark));
            if (!report.isEmpty()) {
                write(analysis, install.resolve(report));
                console.print("  reports: " + install.resolve(report));
            }
            return analysis.isFatal() ? ExitCode.FAILURE : ExitCode.OK;
        } catch (IOException e) {
            throw CliException.usage("slipway check", "files of its own", String.valueOf(e.getMessage()), "");
        } catch (CliException e) {
            throw e.couldNotRun();
        }
    }

    /** Evidence was asked for, so that no evidence is no result. */
    private void write(OfflineAnalysis analysis, Path folder) {
        try {
            analysis.report(folder);
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw CliException.usage(
                    "--report " + report,
                    "a folder that can be written",
                    cause instanceof FileAlreadyExistsException
                            ? "a file of that name"
                            : String.valueOf(cause.getMessage()),
                    "name another folder, or make room there");
        }
    }

    /** That no rule found anything to look at is no proof that all is well. */
    private void refuseNothing(OfflineAnalysis analysis) {
        if (analysis.findings().isEmpty()) {
            int resources = analysis.resources();
            throw CliException.usage(
                    file.isEmpty() ? "the stack" : "--file " + file,
                    "resources that the rules look at",
                    resources == 0
                            ? "no resources"
                            : resources + " resources, none of a type that any of the rules knows",
                    "judge a stack that is up, or other rules with --pack");
        }
    }

    /** What is neither broken nor kept: values that nobody can judge here, suppressions that hold nothing. */
    private static List<String> remarks(OfflineAnalysis analysis) {
        List<String> remarks = new ArrayList<>();
        long open = analysis.findings().stream()
                .filter(it -> it.verdict() instanceof Verdict.Unknown)
                .count();
        if (open > 0) {
            remarks.add(
                    open + " judgements are open: their values are encrypted or not known here; --report lists them");
        }
        analysis.judge().enforcement().clutter().forEach(it -> remarks.add(it.message()));
        return remarks;
    }

    /** Violations and kept rules in the engine's words, so that they read as in a preview. */
    private static List<EngineEvent> told(OfflineAnalysis analysis) {
        List<EngineEvent> events = new ArrayList<>();
        for (Finding finding : analysis.findings()) {
            if (finding.isViolation()) {
                events.add(told(finding));
            }
            boolean kept = finding.verdict() instanceof Verdict.Pass;
            List<String> rule = List.of(finding.ruleId());
            events.add(new EngineEvent.PolicyJudged("slipway", kept ? rule : List.of(), kept ? List.of() : rule));
        }
        return events;
    }

    private OfflineAnalysis analyse(Install install) throws IOException {
        PolicyPack rules = SlipwayPack.create();
        refuseUnknownSelection(rules);
        if (!file.isEmpty()) {
            return judged("--file " + file, install.resolve(file), rules, config(Map.of()));
        }
        Home home = Home.of(install);
        String stack = options.launch(install).stack();
        Path stackFile = new ProjectFolder(install, home).stackFile(stack);
        if (!Files.exists(stackFile)) {
            throw CliException.usage("stack " + stack, "a stack", "none of that name", "./slipway up makes it");
        }
        String state = Pulumi.inSandbox(install, home, "").require("", List.of("stack", "export", "--stack", stack));
        Path export = home.runs().resolve(stack + ".export.json");
        PrivateFile.write(export, state);
        try {
            return judged("stack " + stack, export, rules, config(new StackConfig(stackFile).asPoliciesSeeIt()));
        } finally {
            Files.deleteIfExists(export);
        }
    }

    private static OfflineAnalysis judged(String where, Path state, PolicyPack rules, Map<String, String> config) {
        String expected = "the JSON of pulumi stack export";
        String mend = "pulumi stack export > state.json writes such a file";
        try {
            return OfflineAnalysis.of(state, rules, config);
        } catch (NoSuchFileException e) {
            throw CliException.usage(where, expected, "nothing", mend);
        } catch (IOException e) {
            throw CliException.usage(where, expected, "no file that can be read: " + e.getMessage(), mend);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String ofState = state + ": ";
            if (message.startsWith(ofState)) {
                throw CliException.usage(where, expected, message.substring(ofState.length()), mend);
            }
            throw CliException.usage(
                    "the policies' settings", "settings that hold", message, "docs/policies.md says what they may be");
        }
    }

    private void refuseUnknownSelection(PolicyPack rules) {
        Set<String> known = new LinkedHashSet<>(List.of(PackSettings.ALL));
        known.addAll(rules.settings().selections().keySet());
        if (!pack.isEmpty() && !known.contains(pack)) {
            throw CliException.usage(
                    "--pack", "one of " + String.join(", ", known), pack, "slipway check --help says what they are");
        }
    }

    /** The stack's configuration, suppressions included, and over it what this command was told. */
    private Map<String, String> config(Map<String, String> ofStack) {
        Map<String, String> config = new HashMap<>(ofStack);
        config.putAll(options.config());
        config.put(Enforcement.ENVIRONMENT_KEY, options.environment.name().toLowerCase(Locale.ROOT));
        if (!pack.isEmpty()) {
            config.put(Enforcement.SELECTION_KEY, pack);
        }
        return config;
    }

    private static PolicyViolation told(Finding finding) {
        return new PolicyViolation(
                finding.urn(),
                "slipway",
                finding.ruleId(),
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.rule().severity().name().toLowerCase(Locale.ROOT),
                message(finding));
    }

    private static String message(Finding finding) {
        if (!(finding.verdict() instanceof Verdict.Fail fail)) {
            return finding.verdict().label();
        }
        return fail.breaches().stream()
                        .map(it -> (it.path().isEmpty() ? "" : it.path() + ": ") + "found " + it.found() + ", expected "
                                + it.expected())
                        .collect(Collectors.joining("\n"))
                + ". Fix: " + finding.rule().fix();
    }
}
