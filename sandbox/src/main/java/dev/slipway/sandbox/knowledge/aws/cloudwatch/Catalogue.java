package dev.slipway.sandbox.knowledge.aws.cloudwatch;

import dev.slipway.sandbox.knowledge.Knowledge;
import dev.slipway.sandbox.knowledge.ServiceCatalogue;
import java.util.List;

/** CloudWatch's types: alarms, logs and their delivery, dashboards, events. */
public final class Catalogue implements ServiceCatalogue {
    @Override
    public List<Knowledge> types() {
        return List.of(
                Logs.group(),
                Logs.metricFilter(),
                Logs.resourcePolicy(),
                Alarms.metric(),
                Alarms.composite(),
                Dashboards.dashboard(),
                Events.rule(),
                Events.target(),
                Deliveries.source(),
                Deliveries.destination(),
                Deliveries.delivery());
    }
}
