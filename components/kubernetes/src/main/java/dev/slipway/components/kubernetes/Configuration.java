package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import dev.slipway.model.Ordered;
import dev.slipway.planner.Naming;
import dev.slipway.planner.kubernetes.PodPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Secrets and ConfigMaps that pods read, with a digest of each, so that a change of content rolls the pods that read it.
 *
 * @param digests object name to a digest of its content, never the content
 * @param ready the objects; pods come after them
 */
public record Configuration(Map<String, Output<String>> digests, List<Resource> ready) {
    public Configuration {
        digests = Ordered.copyOf(digests);
        ready = List.copyOf(ready);
    }

    /** No object of ours: pods that read what is already there roll only when they change themselves. */
    public static Configuration none() {
        return new Configuration(Map.of(), List.of());
    }

    /** Both together. */
    public Configuration and(Configuration other) {
        Map<String, Output<String>> all = new LinkedHashMap<>(digests);
        all.putAll(other.digests);
        return new Configuration(
                all, Stream.concat(ready.stream(), other.ready.stream()).toList());
    }

    /** One digest over everything a pod reads. */
    Output<String> checksum(PodPlan pod) {
        List<Output<String>> parts = new ArrayList<>();
        Stream.concat(pod.secrets().stream(), pod.configMaps().stream())
                .forEach(name -> parts.add(digests.getOrDefault(name, Output.of(name))));
        return Output.all(parts)
                .applyValue(texts -> Naming.hash(String.join("/", texts)).substring(0, 16));
    }
}
