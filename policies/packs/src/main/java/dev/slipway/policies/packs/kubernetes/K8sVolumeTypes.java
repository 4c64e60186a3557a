package dev.slipway.policies.packs.kubernetes;

import dev.slipway.policies.sdk.PropertyView;
import dev.slipway.policies.sdk.Reference;
import dev.slipway.policies.sdk.ResourceRule;
import dev.slipway.policies.sdk.ResourceView;
import dev.slipway.policies.sdk.RuleConfig;
import dev.slipway.policies.sdk.RuleInfo;
import dev.slipway.policies.sdk.Severity;
import dev.slipway.policies.sdk.Verdict;
import java.util.List;

/** Storage is the cluster's to give. */
public final class K8sVolumeTypes implements ResourceRule {
    /** Those of the restricted profile, images, which the kubelet pulls as it does a container's, and paths of the node, which have a rule. */
    private static final List<String> ALLOWED = List.of(
            "name",
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "persistentVolumeClaim",
            "projected",
            "secret",
            "image",
            "hostPath");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("k8s-volume-types", "Pods mount claims, not storage of their own choice")
                .severity(Severity.LOW)
                .why("Who may write a pod may otherwise mount any share and disk that the node reaches, past the "
                        + "cluster's storage classes and quotas.")
                .fix("Use a persistentVolumeClaim, or csi, ephemeral, emptyDir, configMap, secret, downwardAPI or "
                        + "projected.")
                .checks(Reference.GUIDES, "SEC-19")
                .checks(Reference.POD_SECURITY, "volumeTypes")
                .build();
    }

    @Override
    public List<String> types() {
        return PodSpec.types();
    }

    @Override
    public Verdict judge(ResourceView workload, RuleConfig config) {
        return PodSpec.of(workload)
                .get("volumes")
                .each(volume -> Verdict.all(volume.fields().entrySet().stream()
                        .filter(source -> !ALLOWED.contains(source.getKey()))
                        .map(source -> refused(source.getValue(), source.getKey()))
                        .toList()));
    }

    private static Verdict refused(PropertyView source, String type) {
        return Verdict.fail(source.path(), "a volume of type " + type, "a persistentVolumeClaim");
    }
}
