package dev.slipway.planner.aws;

import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;

/**
 * One statement of an IAM policy that allows something.
 *
 * @param sid what it is for, letters and digits
 * @param actions such as {@code s3:GetObject}
 * @param resources ARNs, as values
 * @param when condition keys and the text each must equal
 */
public record PermissionPlan(String sid, List<String> actions, List<Value> resources, Map<String, String> when) {
    public PermissionPlan {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        when = Map.copyOf(when);
    }

    /** Allows without further condition. */
    public PermissionPlan(String sid, List<String> actions, List<Value> resources) {
        this(sid, actions, resources, Map.of());
    }
}
