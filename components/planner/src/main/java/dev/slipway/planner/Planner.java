package dev.slipway.planner;

import dev.slipway.model.App;
import dev.slipway.model.Environment;

/**
 * Decides everything a target needs to know about an app: sizes, names, addresses, retention, alarms, who may talk to whom. Pure: the
 * same app, environment and settings give the same plan.
 *
 * @param <S> what the stack's configuration says about the target
 * @param <P> the target's plan: an immutable record that can be printed, stored and compared
 */
public interface Planner<S, P> {
    /**
     * Plans the app.
     *
     * @throws PlanException with all faults together when the app cannot be honoured on this target
     */
    P plan(App app, Environment environment, S settings);
}
