package dev.slipway.components.aws;

import com.pulumi.core.Output;
import dev.slipway.model.Ordered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One statement of an IAM policy.
 *
 * @param sid what it is for, letters and digits
 * @param effect Allow or Deny
 * @param principal who, in a resource's own policy; empty in a role's
 * @param actions such as {@code s3:GetObject}
 * @param resources ARNs
 * @param conditions operator to key to value
 */
public record Statement(
        String sid,
        String effect,
        Map<String, Object> principal,
        List<String> actions,
        List<Output<String>> resources,
        Map<String, Map<String, Object>> conditions) {
    public Statement {
        principal = Ordered.copyOf(principal);
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = Ordered.copyOf(conditions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("statement " + sid + " names no action");
        }
    }

    /** Permits a role to do something with resources. */
    public static Statement allow(String sid, List<String> actions, List<Output<String>> resources) {
        return new Statement(sid, "Allow", Map.of(), actions, resources, Map.of());
    }

    /** Permits an AWS service something, in a resource's own policy. */
    public static Statement service(String sid, String service, List<String> actions, List<Output<String>> resources) {
        return new Statement(sid, "Allow", Map.of("Service", service), actions, resources, Map.of());
    }

    /** The same under a further condition. */
    public Statement when(String operator, String key, Object value) {
        Map<String, Map<String, Object>> more = new LinkedHashMap<>(conditions);
        Map<String, Object> keys = new LinkedHashMap<>(more.getOrDefault(operator, Map.of()));
        keys.put(key, value);
        more.put(operator, keys);
        return new Statement(sid, effect, principal, actions, resources, more);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("Sid", sid);
        tree.put("Effect", effect);
        if (!principal.isEmpty()) {
            tree.put("Principal", principal.equals(Map.of("AWS", "*")) ? "*" : principal);
        }
        tree.put("Action", actions);
        if (!resources.isEmpty()) {
            tree.put("Resource", resources);
        }
        if (!conditions.isEmpty()) {
            tree.put("Condition", conditions);
        }
        return tree;
    }
}
