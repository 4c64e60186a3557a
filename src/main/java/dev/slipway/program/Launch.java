package dev.slipway.program;

import dev.slipway.model.App;
import dev.slipway.model.Environment;
import dev.slipway.program.target.TargetPlan;

/**
 * A stack that can be launched: everything is decided, nothing is touched.
 *
 * @param app the application, overlaid for the environment
 * @param plan every decision about the target
 * @param secrets the stack's secret values
 */
public record Launch(App app, Environment environment, TargetPlan plan, StackSecrets secrets) {}
