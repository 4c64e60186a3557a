package dev.slipway.planner.files;

import dev.slipway.model.Severity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One alert of Prometheus.
 *
 * @param name such as {@code HighErrorRate}
 * @param expression PromQL that is true while somebody should know
 * @param forDuration how long it must be true
 * @param severity how loud it is
 * @param summary what the person who is told should know
 */
public record AlertRule(String name, String expression, Duration forDuration, Severity severity, String summary) {
    Map<String, Object> tree() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("alert", name);
        rule.put("expr", expression);
        rule.put("for", forDuration.toSeconds() + "s");
        rule.put("labels", Map.of("severity", severity.name().toLowerCase(Locale.ROOT)));
        rule.put("annotations", Map.of("summary", summary));
        return rule;
    }
}
