package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;

/**
 * An object of a kind that a CustomResourceDefinition added to the cluster. The Kubernetes SDK 4.0.0 for Java has no class for these; the
 * provider takes any group, version and kind by the type token {@code kubernetes:group/version:Kind}.
 */
public final class CustomResource extends com.pulumi.resources.CustomResource {
    /**
     * @param name logical name
     * @param apiVersion group and version, such as {@code gateway.networking.k8s.io/v1}
     * @param kind such as {@code HTTPRoute}
     * @param metadata name, namespace, labels and annotations
     * @param spec the object's spec: maps, lists, texts, numbers and booleans
     */
    public CustomResource(
            String name,
            String apiVersion,
            String kind,
            ObjectMetaArgs metadata,
            Output<Map<String, Object>> spec,
            CustomResourceOptions options) {
        super("kubernetes:" + apiVersion + ":" + kind, name, new Args(apiVersion, kind, metadata, spec), options);
    }

    /** The four fields that every Kubernetes object with a spec has; the SDK reads them by their annotations. */
    @SuppressWarnings("UnusedVariable")
    private static final class Args extends ResourceArgs {
        @Import(name = "apiVersion", required = true)
        private final Output<String> apiVersion;

        @Import(name = "kind", required = true)
        private final Output<String> kind;

        @Import(name = "metadata", required = true)
        private final Output<ObjectMetaArgs> metadata;

        @Import(name = "spec", required = true)
        private final Output<Map<String, Object>> spec;

        Args(String apiVersion, String kind, ObjectMetaArgs metadata, Output<Map<String, Object>> spec) {
            this.apiVersion = Output.of(apiVersion);
            this.kind = Output.of(kind);
            this.metadata = Output.of(metadata);
            this.spec = spec;
        }
    }
}
