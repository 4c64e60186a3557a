package dev.slipway.policies.packs.any;

import dev.slipway.policies.packs.aws.ecs.ContainerDefinitions;
import dev.slipway.policies.packs.docker.DockerContainer;
import dev.slipway.policies.packs.kubernetes.PodSpec;
import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The container images of a workload, whatever it runs on. */
final class Images {
    private Images() {}

    /** Everything that names an image. */
    static List<String> types() {
        List<String> types = new ArrayList<>(DockerContainer.types());
        types.addAll(ContainerDefinitions.types());
        types.addAll(PodSpec.types());
        return types;
    }

    /** Judges every image of a workload. */
    static Verdict each(ResourceView workload, Function<PropertyView, Verdict> check) {
        if (workload.isA(DockerContainer.types().get(0))) {
            return workload.get("image").known(check);
        }
        if (workload.isA(PodSpec.types().toArray(String[]::new))) {
            return PodSpec.containers(
                    workload, container -> container.get("image").known(check));
        }
        return ContainerDefinitions.each(
                workload, container -> container.get("image").known(check));
    }
}
