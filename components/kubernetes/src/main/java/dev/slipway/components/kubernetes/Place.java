package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.rbac.v1.inputs.SubjectArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where objects go: a namespace, made by {@link KubernetesNamespace} or already there.
 *
 * @param namespace name of the namespace
 * @param ready what must exist before anything is put there
 * @param imagePullSecrets secrets of the namespace that every service account logs in to registries with
 */
public record Place(Output<String> namespace, List<Resource> ready, List<String> imagePullSecrets) {
    public Place {
        ready = List.copyOf(ready);
        imagePullSecrets = List.copyOf(imagePullSecrets);
    }

    /** A namespace that is already there. */
    public static Place existing(String namespace) {
        return new Place(Output.of(namespace), List.of(), List.of());
    }

    /** The same place, where more must exist first. */
    Place after(List<? extends Resource> more) {
        return new Place(namespace, Stream.concat(ready.stream(), more.stream()).toList(), imagePullSecrets);
    }

    SubjectArgs account(String name) {
        return SubjectArgs.builder()
                .kind("ServiceAccount")
                .name(name)
                .namespace(namespace)
                .build();
    }

    ObjectMetaArgs metadata(String name, Map<String, String> labels) {
        return metadata(name, labels, Map.of());
    }

    ObjectMetaArgs metadata(String name, Map<String, String> labels, Map<String, String> annotations) {
        ObjectMetaArgs.Builder metadata =
                ObjectMetaArgs.builder().name(name).namespace(namespace).labels(labels);
        return annotations.isEmpty()
                ? metadata.build()
                : metadata.annotations(annotations).build();
    }
}
