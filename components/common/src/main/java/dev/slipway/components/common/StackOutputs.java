package dev.slipway.components.common;

import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every target's stack gives back, under the same names on each. Credentials are secret outputs.
 *
 * @param endpoints public URLs by service or site
 * @param environment what each service and worker was given, by its name and the variable's
 * @param buckets attributes of each bucket
 * @param database attributes of each database
 * @param cache attributes of each cache
 * @param dashboards addresses of dashboards by name, or how to open them
 * @param alarms names of the alarms that are watched
 */
public record StackOutputs(
        Map<String, Output<String>> endpoints,
        Map<String, Map<String, Output<String>>> environment,
        Map<String, Map<String, Output<String>>> buckets,
        Map<String, Map<String, Output<String>>> database,
        Map<String, Map<String, Output<String>>> cache,
        Map<String, Output<String>> dashboards,
        List<Output<String>> alarms) {
    public StackOutputs {
        alarms = List.copyOf(alarms);
    }

    /** The seven outputs by name, ready to be exported. Only the values that are secret are marked so, not the whole output. */
    public Map<String, Output<?>> byName() {
        Map<String, Output<?>> outputs = new LinkedHashMap<>();
        outputs.put("endpoints", Output.of(endpoints));
        outputs.put("environment", Output.of(environment));
        outputs.put("buckets", Output.of(buckets));
        outputs.put("database", Output.of(database));
        outputs.put("cache", Output.of(cache));
        outputs.put("dashboards", Output.of(dashboards));
        outputs.put("alarms", Output.of(alarms));
        return outputs;
    }
}
