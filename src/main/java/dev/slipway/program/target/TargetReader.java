package dev.slipway.program.target;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.model.Target;
import dev.slipway.program.config.ConfigReader;
import java.util.Optional;

/** Reads what a target needs of the configuration. */
public interface TargetReader {
    /** Plans an app with settings that have been read. */
    @FunctionalInterface
    interface Plan {
        /** @throws dev.slipway.planner.PlanException when the app cannot be honoured on the target */
        TargetPlan of(App app);
    }

    /** The way to a plan; empty, with the faults noted in the reader, when a required key is missing or wrong. */
    Optional<Plan> read(ConfigReader config, Environment environment);

    /** The reader of a target. */
    static TargetReader of(Target target) {
        return switch (target) {
            case VPS -> new VpsTarget();
            case AWS -> new AwsTarget();
            case KUBERNETES -> new KubernetesTarget();
        };
    }
}
