package dev.slipway.planner.aws;

import dev.slipway.model.Ordered;
import dev.slipway.model.Value;
import java.util.Map;

/**
 * One secret of Secrets Manager: all secret variables of one container, as JSON keys.
 *
 * @param key container it belongs to
 * @param name name in Secrets Manager
 * @param values variable to value
 * @param recoveryDays days in which a deleted secret can be brought back, 0 or 7 to 30
 */
public record SecretPlan(String key, String name, Map<String, Value> values, int recoveryDays) {
    public SecretPlan {
        values = Ordered.copyOf(values);
    }
}
