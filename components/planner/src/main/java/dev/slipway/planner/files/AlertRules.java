package dev.slipway.planner.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of alert rules.
 *
 * @param group name of the group, such as {@code clipper_alerts}
 * @param rules the alerts
 */
public record AlertRules(String group, List<AlertRule> rules) {
    public AlertRules {
        rules = List.copyOf(rules);
    }

    /** The groups as a tree, as a PrometheusRule resource holds it too. */
    public Map<String, Object> tree() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", group);
        one.put("rules", rules.stream().map(AlertRule::tree).toList());
        return Map.of("groups", List.of(one));
    }

    /** The text of the rule file. */
    public String file() {
        return Yaml.write(tree());
    }
}
