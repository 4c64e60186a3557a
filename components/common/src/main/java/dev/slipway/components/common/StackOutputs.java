package dev.slipway.components.common;

import com.pulumi.core.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every target's stack gives back, under the same names on each (contract 6). Credentials are secret outputs.
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

    /** The seven outputs by name, ready to be exported; an output that holds a secret is secret as a whole. */
    public Map<String, Output<?>> byName() {
        Map<String, Output<?>> outputs = new LinkedHashMap<>();
        outputs.put("endpoints", joined(endpoints));
        outputs.put("environment", nested(environment));
        outputs.put("buckets", nested(buckets));
        outputs.put("database", nested(database));
        outputs.put("cache", nested(cache));
        outputs.put("dashboards", joined(dashboards));
        outputs.put("alarms", Output.all(alarms));
        return outputs;
    }

    private static Output<Map<String, Map<String, String>>> nested(Map<String, Map<String, Output<String>>> maps) {
        Map<String, Output<Map<String, String>>> joined = new LinkedHashMap<>();
        maps.forEach((name, map) -> joined.put(name, joined(map)));
        return joined(joined);
    }

    private static <T> Output<Map<String, T>> joined(Map<String, Output<T>> map) {
        List<String> names = List.copyOf(map.keySet());
        return Output.all(List.copyOf(map.values())).applyValue(values -> {
            Map<String, T> joined = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                joined.put(names.get(i), values.get(i));
            }
            return Collections.unmodifiableMap(joined);
        });
    }
}
