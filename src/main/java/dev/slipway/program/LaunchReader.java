package dev.slipway.program;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.model.yaml.Issue;
import dev.slipway.model.yaml.Read;
import dev.slipway.planner.PlanException;
import dev.slipway.planner.RequiredSecrets;
import dev.slipway.program.config.ConfigFault;
import dev.slipway.program.config.ConfigKeys;
import dev.slipway.program.config.ConfigReader;
import dev.slipway.program.config.ConfigSource;
import dev.slipway.program.target.TargetPlan;
import dev.slipway.program.target.TargetReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads configuration and app file, plans, and says everything that is wrong at once, before any resource is touched. */
public final class LaunchReader {
    private final Path root;
    private final String stackName;
    private final ConfigReader config;
    private final List<String> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param root folder that relative paths start from: the project's
     * @param stackName name of the stack, which errors and mending commands repeat
     */
    public LaunchReader(Path root, String stackName, ConfigSource source) {
        this.root = root;
        this.stackName = stackName;
        this.config = new ConfigReader(source, stackName);
    }

    /**
     * Everything needed to launch the stack.
     *
     * @throws LaunchException with all faults together
     */
    public Launch read() {
        return read(true);
    }

    /**
     * The same without asking for secret values, for looking at a plan.
     *
     * @throws LaunchException with all faults together
     */
    public Launch readWithoutSecrets() {
        return read(false);
    }

    private Launch read(boolean withSecrets) {
        config.refuseUnknown(ConfigKeys.ALL);
        Optional<Target> target = config.choice(ConfigKeys.TARGET, Target.class);
        Optional<Environment> environment = environment();
        Optional<App> app = environment.flatMap(this::app);
        StackSecrets secrets = new StackSecrets(config.mapping(ConfigKeys.SECRETS));
        Optional<TargetReader.Plan> planner = target.flatMap(
                chosen -> environment.flatMap(it -> TargetReader.of(chosen).read(config, it)));
        config.faults().forEach(this::add);
        if (withSecrets && app.isPresent() && target.isPresent()) {
            secrets.faults(RequiredSecrets.of(app.get(), target.get()), stackName)
                    .forEach(this::add);
        }
        Optional<TargetPlan> plan = planner.flatMap(it -> app.flatMap(known -> plan(it, known)));
        if (!faults.isEmpty()) {
            throw new LaunchException(stackName, faults);
        }
        return new Launch(
                appFile(), app.orElseThrow(), environment.orElseThrow(), plan.orElseThrow(), secrets, warnings);
    }

    private Optional<Environment> environment() {
        Optional<Environment> configured = config.choice(ConfigKeys.ENVIRONMENT, Environment.class);
        if (configured.isPresent()) {
            return configured;
        }
        for (Environment known : Environment.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(stackName)) {
                return Optional.of(known);
            }
        }
        if (config.faults().stream().noneMatch(fault -> fault.key().equals(ConfigKeys.ENVIRONMENT.name()))) {
            config.fault(ConfigKeys.ENVIRONMENT, "nothing, and the stack's name is neither");
        }
        return Optional.empty();
    }

    private Path appFile() {
        return root.resolve(
                config.text(ConfigKeys.APP).or(ConfigKeys.APP::defaultText).orElseThrow());
    }

    private Optional<App> app(Environment environment) {
        Path file = appFile();
        if (!Files.isRegularFile(file)) {
            config.fault(ConfigKeys.APP, '"' + file.toString() + "\", where there is no file");
            return Optional.empty();
        }
        Read read = AppFile.read(file, environment, config.text(ConfigKeys.PROFILE));
        if (read instanceof Read.Ok ok) {
            ok.warnings().stream().map(Issue::render).forEach(warnings::add);
            return Optional.of(ok.app());
        }
        ((Read.Faults) read).issues().stream().map(Issue::render).forEach(faults::add);
        return Optional.empty();
    }

    private Optional<TargetPlan> plan(TargetReader.Plan planner, App app) {
        try {
            return Optional.of(planner.of(app));
        } catch (PlanException e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }

    private void add(ConfigFault fault) {
        faults.add(fault.render(stackName));
    }
}
