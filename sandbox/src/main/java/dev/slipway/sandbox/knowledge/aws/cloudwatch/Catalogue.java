package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import dev.slipway.sandbox.knowledge.Knowledge;
import java.util.List;

/** CloudWatch's types: alarms, logs, dashboards, events. */
public final class Catalogue implements dev.slipway.sandbox.knowledge.Catalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(
                Logs.group(),
                Logs.metricFilter(),
                Alarms.metric(),
                Alarms.composite(),
                Dashboards.dashboard(),
                Events.rule(),
                Events.target());
    }
}
