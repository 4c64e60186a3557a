package dev.slipway.components.kubernetes;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.AffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapProjectionArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.DownwardAPIProjectionArgs;
import com.pulumi.kubernetes.core.v1.inputs.DownwardAPIVolumeFileArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EphemeralVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.KeyToPathArgs;
import com.pulumi.kubernetes.core.v1.inputs.ObjectFieldSelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimTemplateArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAffinityArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodAffinityTermArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProjectedVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SeccompProfileArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecretVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceAccountTokenProjectionArgs;
import com.pulumi.kubernetes.core.v1.inputs.SysctlArgs;
import com.pulumi.kubernetes.core.v1.inputs.TopologySpreadConstraintArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeProjectionArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.slipway.planner.kubernetes.PodPlan;
import dev.slipway.planner.kubernetes.VolumePlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Words a pod plan as the API server wants it, always within restricted pod security. */
final class Pods {
    /** Digest of what the pod reads. */
    static final String CHECKSUM = "slipway.dev/config-checksum";

    /** Without it the cluster autoscaler never takes away a node whose pods have scratch space. */
    static final String SAFE_TO_EVICT = "cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes";

    private Pods() {}

    /** The template of a Deployment or StatefulSet, which rolls when what its pods read changes. */
    static PodTemplateSpecArgs template(PodPlan pod, Configuration configuration) {
        ObjectMetaArgs.Builder metadata = ObjectMetaArgs.builder().labels(pod.labels());
        String scratch = scratch(pod);
        boolean reads = !pod.secrets().isEmpty() || !pod.configMaps().isEmpty();
        Output<Map<String, String>> annotations =
                (reads ? configuration.checksum(pod) : Output.of("")).applyValue(sum -> annotations(sum, scratch));
        if (reads || !scratch.isEmpty()) {
            metadata.annotations(annotations);
        }
        return PodTemplateSpecArgs.builder()
                .metadata(metadata.build())
                .spec(spec(pod, "Always"))
                .build();
    }

    private static Map<String, String> annotations(String checksum, String scratch) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(CHECKSUM, checksum);
        annotations.put(SAFE_TO_EVICT, scratch);
        annotations.values().removeIf(String::isEmpty);
        return annotations;
    }

    /** Scratch volumes; nothing in them is missed when the pod moves. */
    private static String scratch(PodPlan pod) {
        return pod.volumes().stream()
                .filter(VolumePlan.Scratch.class::isInstance)
                .map(VolumePlan::name)
                .collect(Collectors.joining(","));
    }

    /** The template of a Job, which never changes once it is made. */
    static PodTemplateSpecArgs job(PodPlan pod) {
        return PodTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder().labels(pod.labels()).build())
                .spec(spec(pod, "Never"))
                .build();
    }

    /** What selects the pods of a component. */
    static LabelSelectorArgs selector(PodPlan pod) {
        return LabelSelectorArgs.builder().matchLabels(selectorLabels(pod)).build();
    }

    static Map<String, String> selectorLabels(PodPlan pod) {
        Map<String, String> labels = new TreeMap<>();
        pod.labels().forEach((name, value) -> {
            if (name.equals("app.kubernetes.io/name") || name.equals("app.kubernetes.io/instance")) {
                labels.put(name, value);
            }
        });
        return labels;
    }

    private static PodSpecArgs spec(PodPlan pod, String restartPolicy) {
        PodSpecArgs.Builder spec = PodSpecArgs.builder()
                .serviceAccountName(pod.serviceAccount())
                .automountServiceAccountToken(false)
                .enableServiceLinks(false)
                .restartPolicy(restartPolicy)
                .terminationGracePeriodSeconds(pod.stopGraceSeconds())
                .securityContext(security(pod))
                .containers(pod.containers().stream().map(Containers::of).toList());
        if (!pod.initContainers().isEmpty()) {
            spec.initContainers(
                    pod.initContainers().stream().map(Containers::of).toList());
        }
        if (!pod.volumes().isEmpty()) {
            spec.volumes(pod.volumes().stream().map(Pods::volume).toList());
        }
        if (pod.spread()) {
            spec.topologySpreadConstraints(
                    spread(pod, "topology.kubernetes.io/zone"), spread(pod, "kubernetes.io/hostname"));
        }
        List<PodAffinityTermArgs> holders = pod.volumes().stream()
                .filter(VolumePlan.Claim.class::isInstance)
                .map(volume -> ((VolumePlan.Claim) volume).holder())
                .filter(labels -> !labels.isEmpty())
                .distinct()
                .map(Pods::onTheNodeOf)
                .toList();
        if (!holders.isEmpty()) {
            spec.affinity(AffinityArgs.builder()
                    .podAffinity(PodAffinityArgs.builder()
                            .requiredDuringSchedulingIgnoredDuringExecution(holders)
                            .build())
                    .build());
        }
        return spec.build();
    }

    /** A volume that one node may mount is reached where the pod that holds it runs. */
    private static PodAffinityTermArgs onTheNodeOf(Map<String, String> labels) {
        return PodAffinityTermArgs.builder()
                .topologyKey("kubernetes.io/hostname")
                .labelSelector(LabelSelectorArgs.builder().matchLabels(labels).build())
                .build();
    }

    private static PodSecurityContextArgs security(PodPlan pod) {
        PodSecurityContextArgs.Builder security = PodSecurityContextArgs.builder()
                .runAsNonRoot(true)
                .runAsUser(pod.user())
                .runAsGroup(pod.user())
                .fsGroup(pod.user())
                .fsGroupChangePolicy("OnRootMismatch")
                .seccompProfile(
                        SeccompProfileArgs.builder().type("RuntimeDefault").build());
        if (pod.lowPorts()) {
            security.sysctls(SysctlArgs.builder()
                    .name("net.ipv4.ip_unprivileged_port_start")
                    .value("0")
                    .build());
        }
        return security.build();
    }

    /** Keeps replicas apart where there is room, and still starts them where there is none. */
    private static TopologySpreadConstraintArgs spread(PodPlan pod, String key) {
        return TopologySpreadConstraintArgs.builder()
                .maxSkew(1)
                .topologyKey(key)
                .whenUnsatisfiable("ScheduleAnyway")
                .labelSelector(selector(pod))
                .build();
    }

    private static VolumeArgs volume(VolumePlan plan) {
        VolumeArgs.Builder volume = VolumeArgs.builder().name(plan.name());
        if (plan instanceof VolumePlan.Scratch scratch) {
            EmptyDirVolumeSourceArgs.Builder empty =
                    EmptyDirVolumeSourceArgs.builder().sizeLimit(Quantities.canonical(scratch.sizeMiB() + "Mi"));
            return volume.emptyDir(scratch.inMemory() ? empty.medium("Memory").build() : empty.build())
                    .build();
        }
        if (plan instanceof VolumePlan.Spool spool) {
            return volume.ephemeral(ephemeral(spool)).build();
        }
        if (plan instanceof VolumePlan.Config config) {
            return volume.configMap(ConfigMapVolumeSourceArgs.builder()
                            .name(config.configMap())
                            .defaultMode(0555) // scripts among the files must run, and hold no secret
                            .build())
                    .build();
        }
        if (plan instanceof VolumePlan.Secrets secrets) {
            return volume.secret(SecretVolumeSourceArgs.builder()
                            .secretName(secrets.secret())
                            .defaultMode(secrets.mode())
                            .build())
                    .build();
        }
        if (plan instanceof VolumePlan.Claim claim) {
            PersistentVolumeClaimVolumeSourceArgs.Builder source =
                    PersistentVolumeClaimVolumeSourceArgs.builder().claimName(claim.claim());
            return volume.persistentVolumeClaim(
                            claim.readOnly() ? source.readOnly(true).build() : source.build())
                    .build();
        }
        return volume.projected(apiToken()).build();
    }

    private static EphemeralVolumeSourceArgs ephemeral(VolumePlan.Spool spool) {
        PersistentVolumeClaimSpecArgs.Builder spec = PersistentVolumeClaimSpecArgs.builder()
                .accessModes("ReadWriteOnce")
                .volumeMode("Filesystem")
                .resources(ResourceRequirementsArgs.builder()
                        .requests(Map.of("storage", Quantities.canonical(spool.sizeGiB() + "Gi")))
                        .build());
        spool.storageClass().ifPresent(spec::storageClassName);
        return EphemeralVolumeSourceArgs.builder()
                .volumeClaimTemplate(PersistentVolumeClaimTemplateArgs.builder()
                        .spec(spec.build())
                        .build())
                .build();
    }

    /** The same three files that automatic mounting would give, for the one pod that asks the API server. */
    private static ProjectedVolumeSourceArgs apiToken() {
        return ProjectedVolumeSourceArgs.builder()
                .defaultMode(0444)
                .sources(
                        VolumeProjectionArgs.builder()
                                .serviceAccountToken(ServiceAccountTokenProjectionArgs.builder()
                                        .path("token")
                                        .expirationSeconds(3607)
                                        .build())
                                .build(),
                        VolumeProjectionArgs.builder()
                                .configMap(ConfigMapProjectionArgs.builder()
                                        .name("kube-root-ca.crt")
                                        .items(KeyToPathArgs.builder()
                                                .key("ca.crt")
                                                .path("ca.crt")
                                                .build())
                                        .build())
                                .build(),
                        VolumeProjectionArgs.builder()
                                .downwardAPI(DownwardAPIProjectionArgs.builder()
                                        .items(DownwardAPIVolumeFileArgs.builder()
                                                .path("namespace")
                                                .fieldRef(ObjectFieldSelectorArgs.builder()
                                                        .apiVersion("v1")
                                                        .fieldPath("metadata.namespace")
                                                        .build())
                                                .build())
                                        .build())
                                .build())
                .build();
    }
}
