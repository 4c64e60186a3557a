package dev.slipway.planner.aws;

import dev.slipway.model.Value;
import java.util.List;

/**
 * One statement of an IAM policy that allows something.
 *
 * @param sid what it is for, letters and digits
 * @param actions such as {@code s3:GetObject}
 * @param resources ARNs, as values
 */
public record PermissionPlan(String sid, List<String> actions, List<Value> resources) {
    public PermissionPlan {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }
}
