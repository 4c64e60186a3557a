package dev.slipway.components.kubernetes;

import com.pulumi.kubernetes.core.v1.PersistentVolumeClaim;
import com.pulumi.kubernetes.core.v1.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.Service;
import com.pulumi.kubernetes.core.v1.ServiceAccount;
import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.LocalObjectReferenceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.slipway.planner.kubernetes.ClaimPlan;
import dev.slipway.planner.kubernetes.PodPlan;
import dev.slipway.planner.kubernetes.ServicePortPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The small objects around pods that several components need: account, Service, volume claim. */
final class Objects {
    /** The engine must not wait for a claim: many storage classes bind it only when its first pod comes. */
    private static final Map<String, String> DO_NOT_WAIT = Map.of("pulumi.com/skipAwait", "true");

    private Objects() {}

    /** An account without rights and without a token in its pods. */
    static ServiceAccount account(PodPlan pod, Place place, CustomResourceOptions options) {
        ServiceAccountArgs.Builder account = ServiceAccountArgs.builder()
                .metadata(place.metadata(pod.serviceAccount(), pod.labels()))
                .automountServiceAccountToken(false);
        if (!place.imagePullSecrets().isEmpty()) {
            account.imagePullSecrets(place.imagePullSecrets().stream()
                    .map(name -> LocalObjectReferenceArgs.builder().name(name).build())
                    .toList());
        }
        return new ServiceAccount(pod.serviceAccount(), account.build(), options);
    }

    /** What must be there before pods start: the place, what they read, their account and the volumes they claim. */
    static List<Resource> ground(
            PodPlan pod,
            List<ClaimPlan> claims,
            Place place,
            Configuration configuration,
            Supplier<CustomResourceOptions.Builder> child) {
        List<Resource> ground = new ArrayList<>(place.ready());
        ground.addAll(configuration.ready());
        ground.add(account(pod, place, child.get().dependsOn(place.ready()).build()));
        claims.forEach(claim -> ground.add(
                claim(claim, pod, place, child.get().dependsOn(place.ready()).build())));
        return ground;
    }

    static Service service(
            String name, PodPlan pod, List<ServicePortPlan> ports, Place place, CustomResourceOptions options) {
        return service(name, pod, ports, clusterIp(), place, options);
    }

    /** The Service of a single server, which also leads to it while its pod is not ready: a helper beside it that fails must not cut it off. */
    static Service serverService(
            String name, PodPlan pod, List<ServicePortPlan> ports, Place place, CustomResourceOptions options) {
        return service(name, pod, ports, clusterIp().publishNotReadyAddresses(true), place, options);
    }

    private static ServiceSpecArgs.Builder clusterIp() {
        return ServiceSpecArgs.builder().type("ClusterIP");
    }

    private static Service service(
            String name,
            PodPlan pod,
            List<ServicePortPlan> ports,
            ServiceSpecArgs.Builder spec,
            Place place,
            CustomResourceOptions options) {
        return new Service(
                name,
                ServiceArgs.builder()
                        .metadata(place.metadata(name, pod.labels()))
                        .spec(spec.selector(Pods.selectorLabels(pod))
                                .ports(ports(ports))
                                .build())
                        .build(),
                options);
    }

    /**
     * A Service whose name stands for every pod: governs a StatefulSet, or lets Prometheus find each replica.
     *
     * @param unready whether it also names pods that are not ready
     */
    static Service headless(
            String name,
            PodPlan pod,
            List<ServicePortPlan> ports,
            boolean unready,
            Place place,
            CustomResourceOptions options) {
        ServiceSpecArgs.Builder spec = clusterIp().clusterIP("None");
        if (unready) {
            spec.publishNotReadyAddresses(true);
        }
        return service(name, pod, ports, spec, place, options);
    }

    static Resource claim(ClaimPlan plan, PodPlan pod, Place place, CustomResourceOptions options) {
        PersistentVolumeClaimSpecArgs.Builder spec = PersistentVolumeClaimSpecArgs.builder()
                .accessModes(plan.shared() ? "ReadWriteMany" : "ReadWriteOnce")
                .volumeMode("Filesystem")
                .resources(ResourceRequirementsArgs.builder()
                        .requests(Map.of("storage", Quantities.canonical(plan.sizeGiB() + "Gi")))
                        .build());
        plan.storageClass().ifPresent(spec::storageClassName);
        // The class of a claim cannot change: the engine would make a new, empty volume and delete the one with the
        // data.
        CustomResourceOptions keepingClass = CustomResourceOptions.builder()
                .ignoreChanges("spec.storageClassName")
                .build();
        return new PersistentVolumeClaim(
                plan.name(),
                PersistentVolumeClaimArgs.builder()
                        .metadata(place.metadata(plan.name(), pod.labels(), DO_NOT_WAIT))
                        .spec(spec.build())
                        .build(),
                CustomResourceOptions.merge(options, keepingClass));
    }

    private static List<ServicePortArgs> ports(List<ServicePortPlan> ports) {
        return ports.stream()
                .map(port -> ServicePortArgs.builder()
                        .name(port.name())
                        .port(port.port())
                        .targetPort(port.targetPort())
                        .protocol("TCP")
                        .build())
                .toList();
    }
}
