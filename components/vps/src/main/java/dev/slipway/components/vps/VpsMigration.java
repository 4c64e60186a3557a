package dev.slipway.components.vps;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.vps.MigrationPlan;
import java.util.Map;

/** A migration from the new image, after a fresh backup in prod; what comes after it starts only when it ended with exit code 0. */
public final class VpsMigration extends SlipwayComponent {
    private final Output<Integer> exitCode;

    public VpsMigration(String name, MigrationPlan plan, VpsPlace place, ComponentResourceOptions options) {
        super("vps:Migration", name, plan, options);
        plan.backup()
                .ifPresent(backup -> new VpsContainer(
                        name + "-backup", backup, place, childComponent().build()));
        this.exitCode = new VpsContainer(
                        name + "-run", plan.run(), place, childComponent().build())
                .container()
                .exitCode();
        registerOutputs(Map.of("exitCode", exitCode));
    }

    /** How it ended. */
    public Output<Integer> exitCode() {
        return exitCode;
    }
}
