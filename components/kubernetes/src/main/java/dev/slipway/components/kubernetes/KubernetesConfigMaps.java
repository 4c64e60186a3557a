package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.ConfigMap;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.Naming;
import dev.slipway.planner.kubernetes.ConfigMapPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configuration files of a namespace that hold no secret. */
public final class KubernetesConfigMaps extends SlipwayComponent {
    private final Configuration configuration;

    /**
     * @param name logical name
     * @param plans one ConfigMap each
     */
    public KubernetesConfigMaps(
            String name,
            List<ConfigMapPlan> plans,
            Map<String, String> labels,
            Place place,
            ComponentResourceOptions options) {
        super("kubernetes:ConfigMaps", name, Map.of("configMaps", plans), options);
        Map<String, Output<String>> digests = new LinkedHashMap<>();
        List<Resource> objects = new ArrayList<>();
        for (ConfigMapPlan plan : plans) {
            objects.add(new ConfigMap(
                    plan.name(),
                    ConfigMapArgs.builder()
                            .metadata(place.metadata(plan.name(), labels))
                            .data(plan.data())
                            .build(),
                    child().dependsOn(place.ready()).build()));
            digests.put(
                    plan.name(), Output.of(Naming.hash(plan.data().toString()).substring(0, 16)));
        }
        configuration = new Configuration(digests, objects);
        registerOutputs(Map.of("names", Output.of(List.copyOf(digests.keySet()))));
    }

    /** The ConfigMaps as pods read them. */
    public Configuration configuration() {
        return configuration;
    }
}
