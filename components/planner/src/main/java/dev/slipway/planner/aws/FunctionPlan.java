package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small function of Slipway's own that runs by the clock, where AWS has no setting for what the app file asks.
 *
 * @param key unique in the stack
 * @param name name of the function
 * @param description what it does, at most 256 characters
 * @param code name of the Python module that is packed with the components
 * @param expression schedule expression of EventBridge, UTC
 * @param environment plain variables
 * @param secret Secrets Manager secret it reads, by its key; its ARN comes as {@code SECRET_ARN}
 * @param permissions what it may do in AWS
 * @param securityGroup subject of its security group, when it works inside the network
 * @param log where it writes
 */
public record FunctionPlan(
        String key,
        String name,
        String description,
        String code,
        String expression,
        Map<String, Value> environment,
        Optional<String> secret,
        List<PermissionPlan> permissions,
        Optional<String> securityGroup,
        LogPlan log) {
    /** The role of its clock is called after it, and roles take 64 characters. */
    static final int LONGEST_NAME = 58;

    public FunctionPlan {
        environment = Ordered.copyOf(environment);
        permissions = List.copyOf(permissions);
    }
}
