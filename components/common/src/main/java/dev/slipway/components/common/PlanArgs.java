package dev.slipway.components.common;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.slipway.planner.PlanJson;
import java.util.Map;

/** Inputs of a component: its plan record as structure, so that policies read decisions instead of JSON strings. */
public final class PlanArgs extends ResourceArgs {
    @Import(name = "plan", required = true)
    private final Output<Map<String, Object>> plan;

    /** @param plan record whose values are references by name, so that no secret is in it */
    public PlanArgs(Object plan) {
        this.plan = Output.of(PlanJson.map(plan));
    }

    public Output<Map<String, Object>> plan() {
        return plan;
    }
}
