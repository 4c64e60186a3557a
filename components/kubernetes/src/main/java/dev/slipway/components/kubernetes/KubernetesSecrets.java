package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Secret;
import com.pulumi.kubernetes.core.v1.SecretArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.components.common.ValueResolver;
import dev.slipway.planner.Naming;
import dev.slipway.planner.kubernetes.SecretPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Secrets of a namespace. Their values come from the stack's encrypted configuration and stay secret outputs all the way. */
public final class KubernetesSecrets extends SlipwayComponent {
    private final Configuration configuration;

    /**
     * @param name logical name
     * @param plans one Secret each; values name secrets, they do not hold them
     * @param secrets value of a secret by its name
     */
    public KubernetesSecrets(
            String name,
            List<SecretPlan> plans,
            Map<String, String> labels,
            Place place,
            Function<String, Output<String>> secrets,
            ComponentResourceOptions options) {
        super("kubernetes:Secrets", name, Map.of("secrets", plans), options);
        ValueResolver resolver = new ValueResolver(
                (resource, attribute) -> {
                    throw new IllegalArgumentException(
                            "a Kubernetes plan holds no reference, found " + resource + "." + attribute);
                },
                secrets);
        Map<String, Output<String>> digests = new LinkedHashMap<>();
        List<Resource> objects = new ArrayList<>();
        for (SecretPlan plan : plans) {
            Output<Map<String, String>> values = ValueResolver.joined(resolver.resolve(plan.data()));
            objects.add(new Secret(
                    plan.name(),
                    SecretArgs.builder()
                            .metadata(place.metadata(plan.name(), labels))
                            .type("Opaque")
                            .data(values.applyValue(KubernetesSecrets::encoded).asSecret())
                            .build(),
                    child().dependsOn(place.ready()).build()));
            digests.put(
                    plan.name(),
                    values.applyValue(data -> digest(plan.name(), data)).asPlaintext());
        }
        configuration = new Configuration(digests, objects);
        registerOutputs(Map.of("names", Output.of(List.copyOf(digests.keySet()))));
    }

    /** The Secrets as pods read them. */
    public Configuration configuration() {
        return configuration;
    }

    /** As {@code data} and not {@code stringData}, which the API server never shows again and so hides drift. */
    private static Map<String, String> encoded(Map<String, String> data) {
        Map<String, String> encoded = new LinkedHashMap<>();
        data.forEach((key, value) ->
                encoded.put(key, Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return encoded;
    }

    /** Goes into pod annotations in the clear: a short hash over all values of the object, from which none can be told. */
    private static String digest(String name, Map<String, String> data) {
        return Naming.hash(name + data).substring(0, 16);
    }
}
