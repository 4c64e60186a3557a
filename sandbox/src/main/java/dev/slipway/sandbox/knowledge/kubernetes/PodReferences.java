package dev.slipway.sandbox.knowledge.kubernetes;

import dev.slipway.sandbox.knowledge.Subject;
import dev.slipway.sandbox.value.Props;

/** The secrets, settings and claims without which the kubelet does not start a pod. */
final class PodReferences {
    private PodReferences() {}

    static void references(Subject s, String spec, String key, String whole, String token, String kind) {
        for (Props container : Pods.containers(s, spec)) {
            for (Props env : container.each("env")) {
                Props reference = env.object("valueFrom." + key);
                missing(s, spec, reference.text("name", ""), reference.flag("optional"), token, kind);
            }
            container
                    .each("envFrom")
                    .forEach(from -> missing(
                            s, spec, from.text(whole + ".name", ""), from.flag(whole + ".optional"), token, kind));
        }
    }

    static void sources(Subject s, String spec) {
        for (Props volume : s.in().each(spec + ".volumes")) {
            missing(
                    s,
                    spec,
                    volume.text("secret.secretName", ""),
                    volume.flag("secret.optional"),
                    "kubernetes:core/v1:Secret",
                    "secret");
            missing(
                    s,
                    spec,
                    volume.text("configMap.name", ""),
                    volume.flag("configMap.optional"),
                    "kubernetes:core/v1:ConfigMap",
                    "configmap");
            missing(
                    s,
                    spec,
                    volume.text("persistentVolumeClaim.claimName", ""),
                    false,
                    "kubernetes:core/v1:PersistentVolumeClaim",
                    "persistentvolumeclaim");
        }
    }

    private static void missing(Subject s, String spec, String name, boolean optional, String token, String kind) {
        if (!name.isEmpty() && !optional && Objects.beside(s, token, name).isEmpty()) {
            s.refuse(
                    spec,
                    "CreateContainerConfigError: " + kind + " \"" + name + "\" not found",
                    "Make it in namespace " + Objects.namespace(s) + ".");
        }
    }
}
