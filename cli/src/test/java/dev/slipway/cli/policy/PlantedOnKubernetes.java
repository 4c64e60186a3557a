package dev.slipway.cli.policy;

import dev.slipway.model.Target;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Misconfigurations of Clipper on Kubernetes. */
final class PlantedOnKubernetes {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String POD = "spec.template.spec.";
    private static final String FIRST = POD + "containers[0].";

    private PlantedOnKubernetes() {}

    static Stream<Planted> all() {
        return Stream.of(pods(), cluster(), data()).flatMap(it -> it);
    }

    private static Stream<Planted> pods() {
        return Stream.of(
                pod("privileged container", FIRST + "securityContext.privileged", "true", "k8s-no-privileged"),
                pod(
                        "privilege escalation",
                        FIRST + "securityContext.allowPrivilegeEscalation",
                        "true",
                        "k8s-no-privilege-escalation"),
                pod("container as root", FIRST + "securityContext.runAsNonRoot", "false", "k8s-run-as-non-root"),
                pod(
                        "capabilities kept",
                        FIRST + "securityContext.capabilities.drop",
                        "[]",
                        "k8s-drop-all-capabilities"),
                pod("no seccomp", POD + "securityContext.seccompProfile.type", "\"Unconfined\"", "k8s-seccomp-default"),
                pod("writable image", FIRST + "securityContext.readOnlyRootFilesystem", "false", "k8s-readonly-rootfs"),
                pod("node's network", POD + "hostNetwork", "true", "k8s-no-host-namespaces"),
                pod(
                        "path of the node",
                        POD + "volumes[0]",
                        "{\"name\": \"host\", \"hostPath\": {\"path\": \"/\"}}",
                        "k8s-no-host-path",
                        POD + "volumes[0].hostPath"),
                pod("port of the node", FIRST + "ports[0].hostPort", "8080", "k8s-no-host-port"),
                pod("token for the cluster", POD + "automountServiceAccountToken", "true", "k8s-no-token-automount"),
                pod("account of everybody", POD + "serviceAccountName", "\"default\"", "k8s-dedicated-service-account"),
                pod("image named latest", FIRST + "image", "\"clipper-backend:latest\"", "k8s-image-pinned"),
                pod("no limits", FIRST + "resources", "{}", "k8s-resources-set", FIRST + "resources.limits.memory"),
                planted(
                        "no readiness probe",
                        it -> it.without(DEPLOYMENT, "api", FIRST + "readinessProbe"),
                        "k8s-probes",
                        "api " + FIRST + "readinessProbe"),
                pod(
                        "plain secret in env",
                        FIRST + "env[0]",
                        "{\"name\": \"STRIPE_SECRET_KEY\", \"value\": \"sk_live_51H\"}",
                        "k8s-no-secret-env",
                        FIRST + "env[0].value"),
                pod(
                        "debug mode",
                        FIRST + "env[0]",
                        "{\"name\": \"GIN_MODE\", \"value\": \"debug\"}",
                        "production-mode",
                        FIRST + "env[0].value"));
    }

    private static Stream<Planted> cluster() {
        return Stream.of(
                set(
                        "namespace without pod security",
                        "kubernetes:core/v1:Namespace",
                        "clipper",
                        "metadata.labels.\"pod-security.kubernetes.io/enforce\"",
                        "\"privileged\"",
                        "k8s-namespace-psa",
                        "metadata.labels.pod-security.kubernetes.io/enforce"),
                planted(
                        "no network policies",
                        it -> it.withoutAny("kubernetes:networking.k8s.io/v1:NetworkPolicy"),
                        "k8s-network-policy-covers-pods",
                        "api"),
                planted(
                        "no TLS",
                        it -> it.without("kubernetes:networking.k8s.io/v1:Ingress", "clipper", "spec.tls"),
                        "k8s-ingress-tls",
                        "clipper spec.tls"),
                set(
                        "service past the ingress",
                        "kubernetes:core/v1:Service",
                        "db",
                        "spec.type",
                        "\"LoadBalancer\"",
                        "k8s-service-not-exposed"),
                set(
                        "service that leads nowhere",
                        "kubernetes:core/v1:Service",
                        "api",
                        "spec.selector",
                        "{\"app\": \"nobody\"}",
                        "k8s-service-selects-pods"),
                planted(
                        "no disruption budget",
                        it -> it.without("kubernetes:policy/v1:PodDisruptionBudget", "web"),
                        "k8s-pdb-present",
                        "web"),
                set(
                        "single pod",
                        "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
                        "api",
                        "spec.minReplicas",
                        "1",
                        "k8s-replicas-min"),
                set(
                        "scaling by nothing",
                        "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
                        "api",
                        "spec.metrics",
                        "[]",
                        "k8s-hpa-bounds"),
                set(
                        "role for everything",
                        "kubernetes:rbac.authorization.k8s.io/v1:Role",
                        "log-agent",
                        "rules",
                        "[{\"verbs\": [\"*\"], \"resources\": [\"pods\"], \"apiGroups\": [\"\"]}]",
                        "k8s-rbac-no-wildcards",
                        "rules[0].verbs"),
                planted(
                        "application as administrator",
                        it -> it.adding(
                                "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
                                "api-admin",
                                "{\"roleRef\": {\"kind\": \"ClusterRole\", \"name\": \"cluster-admin\"}}"),
                        "k8s-no-cluster-admin",
                        "api-admin roleRef.name"),
                planted(
                        "secret in a config map",
                        it -> it.adding(
                                "kubernetes:core/v1:ConfigMap",
                                "api-config",
                                "{\"data\": {\"DB_PASSWORD\": \"hunter2hunter2\"}}"),
                        "k8s-no-secrets-in-configmap",
                        "api-config data.DB_PASSWORD"),
                planted(
                        "chart of whatever version",
                        it -> it.adding(
                                "kubernetes:helm.sh/v3:Release",
                                "search",
                                "{\"chart\": \"opensearch\", \"version\": \"3.x\"}"),
                        "k8s-helm-chart-pinned",
                        "search version"));
    }

    private static Stream<Planted> data() {
        return Stream.of(
                planted(
                        "no backup",
                        it -> it.withoutAny("kubernetes:batch/v1:CronJob"),
                        "data-service-has-backup",
                        "db"),
                secret("default password", "DB_PASSWORD", "Y2hhbmdlbWU=", "no-default-passwords"),
                secret("short signing key", "JWT_SECRET", "czNjcjN0", "signing-keys-long-enough"));
    }

    private static Planted planted(String what, UnaryOperator<RecordedStack> plant, String rule, String where) {
        return new Planted(what, Target.KUBERNETES, plant, rule, where);
    }

    private static Planted pod(String what, String path, String json, String rule) {
        return pod(what, path, json, rule, path);
    }

    private static Planted pod(String what, String path, String json, String rule, String where) {
        return planted(what, it -> it.with(DEPLOYMENT, "api", path, json), rule, "api " + where);
    }

    private static Planted set(String what, String type, String name, String path, String json, String rule) {
        return set(what, type, name, path, json, rule, path);
    }

    private static Planted set(
            String what, String type, String name, String path, String json, String rule, String where) {
        return planted(what, it -> it.with(type, name, path, json), rule, name + " " + where);
    }

    /** In the sealed, encoded data of a Secret. */
    private static Planted secret(String what, String key, String encoded, String rule) {
        String sealed = "{\"%s\": \"%s\", \"value\": {\"%s\": \"%s\"}}"
                .formatted(EngineValues.SIGNATURE, EngineValues.SECRET, key, encoded);
        return set(what, "kubernetes:core/v1:Secret", "api-env", "data", sealed, rule, "data." + key);
    }
}
