package dev.slipway.program.runtime;

import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.GlobalLogging;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.deployment.internal.GrpcEngine;
import com.pulumi.deployment.internal.InlineDeploymentSettings;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.internal.PulumiInternal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** One run of a program against an engine. Stands in for {@link com.pulumi.Pulumi#run}, which busy-waits. */
public final class ProgramRun {
    private ProgramRun() {}

    /** Runs the program as the child of an engine that described itself in the environment; gives the exit code for the process. */
    public static int fromEnvironment(Consumer<Context> program) {
        DeploymentState state = DeploymentState.fromEnvironment();
        return run(state, state.monitor, program).join();
    }

    /**
     * Runs the program for an engine that asked for it over the language protocol; gives the program's exit code.
     *
     * @param monitor the engine's resource monitor; stays open
     */
    public static CompletableFuture<Integer> inline(
            InlineDeploymentSettings settings, Monitor monitor, Consumer<Context> program) {
        Logger logger = Logger.getLogger(DeploymentImpl.class.getName());
        logger.setLevel(GlobalLogging.GlobalLevel);
        // The SDK's DeploymentState.fromInline would connect to the monitor once more, for nobody, and never
        // disconnect.
        DeploymentState given = new DeploymentState(
                new DeploymentImpl.Config(settings.getConfig(), settings.getConfigSecretKeys()),
                logger,
                settings.getOrganization().orElse("organization"),
                settings.getProject(),
                settings.getStack(),
                "",
                settings.isDryRun(),
                new GrpcEngine(settings.getEngineAddr()),
                monitor);
        return run(given, monitor, program);
    }

    private static CompletableFuture<Integer> run(DeploymentState given, Monitor monitor, Consumer<Context> program) {
        OneAnswerAtATime answers = new OneAnswerAtATime(monitor);
        DeploymentState state = asking(answers, given);
        state.logger = new QuietLogger(state.logger);
        state.runner = new EventDrivenRunner(state.logger);
        DeploymentImpl deployment = new DeploymentImpl(state);
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        return new PulumiInternal(state.runner, context(deployment))
                .runAsync(program)
                .whenComplete((code, fault) -> answers.close());
    }

    private static DeploymentState asking(Monitor monitor, DeploymentState given) {
        return new DeploymentState(
                given.config,
                Logger.getLogger(DeploymentImpl.class.getName()),
                given.organizationName,
                given.projectName,
                given.stackName,
                given.rootDirectory,
                given.isDryRun,
                given.engine,
                monitor);
    }

    private static ContextInternal context(DeploymentImpl deployment) {
        return new ContextInternal(
                deployment.getOrganizationName(),
                deployment.getProjectName(),
                deployment.getStackName(),
                new LoggingContextInternal(deployment.getLog()),
                new ConfigContextInternal(
                        deployment.getProjectName(), name -> new Config(deployment.getConfig(), name)),
                new OutputContextInternal(new OutputFactory(deployment.getRunner())),
                List.of());
    }
}
