package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.LimitRange;
import com.pulumi.kubernetes.core.v1.LimitRangeArgs;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.core.v1.ResourceQuota;
import com.pulumi.kubernetes.core.v1.ResourceQuotaArgs;
import com.pulumi.kubernetes.core.v1.inputs.LimitRangeItemArgs;
import com.pulumi.kubernetes.core.v1.inputs.LimitRangeSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceQuotaSpecArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.slipway.components.common.SlipwayComponent;
import dev.slipway.planner.kubernetes.NamespacePlan;
import dev.slipway.planner.kubernetes.ResourcesPlan;
import java.util.List;
import java.util.Map;

/** A namespace that admits restricted pods only, with a quota over all of them and limits for those that name none. */
public final class KubernetesNamespace extends SlipwayComponent {
    private final Place place;

    /**
     * @param name logical name
     * @param plan labels, quota and default limits
     */
    public KubernetesNamespace(String name, NamespacePlan plan, ComponentResourceOptions options) {
        super("kubernetes:Namespace", name, plan, options);
        Namespace namespace = new Namespace(
                name,
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(plan.name())
                                .labels(plan.labels())
                                .build())
                        .build(),
                child().build());
        Place bare = new Place(Output.of(plan.name()), List.of(namespace), plan.imagePullSecrets());
        ResourceQuota quota = new ResourceQuota(
                name,
                ResourceQuotaArgs.builder()
                        .metadata(bare.metadata("quota", plan.labels()))
                        .spec(ResourceQuotaSpecArgs.builder()
                                .hard(Quantities.canonical(plan.quota()))
                                .build())
                        .build(),
                child().dependsOn(namespace).build());
        LimitRange limits = new LimitRange(
                name,
                LimitRangeArgs.builder()
                        .metadata(bare.metadata("defaults", plan.labels()))
                        .spec(LimitRangeSpecArgs.builder()
                                .limits(defaults(plan.defaultResources()))
                                .build())
                        .build(),
                child().dependsOn(namespace).build());
        place = bare.after(List.of(quota, limits));
        registerOutputs(Map.of("namespace", Output.of(plan.name())));
    }

    /** Where other components go. */
    public Place place() {
        return place;
    }

    private static LimitRangeItemArgs defaults(ResourcesPlan resources) {
        return LimitRangeItemArgs.builder()
                .type("Container")
                .default_(Quantities.canonical(Map.of("cpu", resources.cpuLimit(), "memory", resources.memoryLimit())))
                .defaultRequest(Quantities.canonical(
                        Map.of("cpu", resources.cpuRequest(), "memory", resources.memoryRequest())))
                .build();
    }
}
