package dev.slipway.components.kubernetes;

import static dev.slipway.components.kubernetes.Recorded.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.Mocks;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.planner.kubernetes.EdgeKind;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.kubernetes.KubernetesSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KubernetesStackTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String STATEFUL_SET = "kubernetes:apps/v1:StatefulSet";
    private static Recorded prod;

    /** Not in an initialiser: the SDK runs the program's lambdas on other threads, which would wait for this class. */
    @BeforeAll
    static void build() {
        prod = run(Clipper.plan(Environment.PROD));
    }

    @Test
    void everyObjectHasAnExplicitNameInTheNamespace() {
        assertThat(objects(prod)).hasSizeGreaterThan(100).allSatisfy(it -> {
            assertThat(at(it, "metadata", "name")).as("name of " + it).isNotNull();
            if (!"Namespace".equals(it.get("kind"))) {
                assertThat(at(it, "metadata", "namespace")).isEqualTo("clipper-prod");
            }
        });
    }

    @Test
    void everyObjectIsBelowAComponent() {
        assertThat(prod.all().filter(it -> it.type.startsWith("slipway:kubernetes:")))
                .extracting(it -> it.type)
                .contains(
                        "slipway:kubernetes:Namespace",
                        "slipway:kubernetes:NetworkPolicies",
                        "slipway:kubernetes:Secrets",
                        "slipway:kubernetes:ConfigMaps",
                        "slipway:kubernetes:Database",
                        "slipway:kubernetes:Pooler",
                        "slipway:kubernetes:Cache",
                        "slipway:kubernetes:Bucket",
                        "slipway:kubernetes:Migration",
                        "slipway:kubernetes:Service",
                        "slipway:kubernetes:Site",
                        "slipway:kubernetes:EdgeGateway",
                        "slipway:kubernetes:Ingress",
                        "slipway:kubernetes:Monitoring",
                        "slipway:kubernetes:Backups");
    }

    @Test
    void everyPodKeepsToRestrictedPodSecurity() {
        assertThat(podSpecs().toList()).hasSizeGreaterThan(15).allSatisfy(spec -> {
            assertThat(at(spec, "automountServiceAccountToken")).isEqualTo(false);
            assertThat(at(spec, "securityContext", "runAsNonRoot")).isEqualTo(true);
            assertThat(at(spec, "securityContext", "seccompProfile", "type")).isEqualTo("RuntimeDefault");
            assertThat(containers(spec)).isNotEmpty().allSatisfy(container -> {
                assertThat(at(container, "securityContext", "allowPrivilegeEscalation"))
                        .isEqualTo(false);
                assertThat(at(container, "securityContext", "readOnlyRootFilesystem"))
                        .isEqualTo(true);
                assertThat(at(container, "securityContext", "capabilities", "drop"))
                        .isEqualTo(List.of("ALL"));
                assertThat(at(container, "resources", "limits", "memory")).isNotNull();
                assertThat(at(container, "resources", "requests", "cpu")).isNotNull();
            });
        });
    }

    @Test
    @Covers("CLP-SVC-04")
    void aReplacedServiceKeepsServing() {
        Map<String, Object> api = prod.object(DEPLOYMENT, "api");

        assertThat(at(api, "spec", "strategy", "rollingUpdate", "maxUnavailable"))
                .isEqualTo(0.0);
        assertThat(at(api, "spec", "template", "spec", "containers", 0, "lifecycle", "preStop", "exec", "command"))
                .isEqualTo(List.of("/bin/sh", "-c", "sleep 5"));
        assertThat(at(api, "spec", "template", "spec", "containers", 0, "readinessProbe", "httpGet", "path"))
                .isEqualTo("/health");
        assertThat(at(api, "spec", "replicas"))
                .as("the autoscaler decides how many")
                .isNull();
        assertThat(at(prod.object("kubernetes:policy/v1:PodDisruptionBudget", "api"), "spec", "maxUnavailable"))
                .isEqualTo(1.0);
    }

    @Test
    void nodesCanBeDrainedAndTakenAwayWhateverStateAReplicaIsIn() {
        assertThat(at(
                        prod.object("kubernetes:policy/v1:PodDisruptionBudget", "api"),
                        "spec",
                        "unhealthyPodEvictionPolicy"))
                .isEqualTo("AlwaysAllow");
        Object metadata = at(prod.object(DEPLOYMENT, "gateway"), "spec", "template", "metadata");
        assertThat(at(metadata, "annotations", Pods.SAFE_TO_EVICT)).isEqualTo("tmp");
        assertThat(at(metadata, "annotations", Pods.CHECKSUM)).isNotNull();
    }

    @Test
    void aBackupOnItsWayFillsNoNodesDiskAndGivesItsVolumeBack() {
        Object job = at(prod.object("kubernetes:batch/v1:CronJob", "db-backup-daily"), "spec", "jobTemplate", "spec");
        assertThat(at(job, "ttlSecondsAfterFinished")).isEqualTo(3600.0);
        assertThat((List<?>) at(job, "template", "spec", "volumes"))
                .filteredOn(volume -> "spool".equals(at(volume, "name")))
                .singleElement()
                .satisfies(volume -> assertThat(at(
                                volume, "ephemeral", "volumeClaimTemplate", "spec", "resources", "requests", "storage"))
                        .isEqualTo("40Gi"));
    }

    @Test
    void aHelperThatFailsDoesNotCutTheServerOff() {
        assertThat(at(prod.object("kubernetes:core/v1:Service", "db"), "spec", "publishNotReadyAddresses"))
                .isEqualTo(true);
        assertThat(at(prod.object("kubernetes:core/v1:Service", "api"), "spec", "publishNotReadyAddresses"))
                .isNull();
        assertThat(containers(at(prod.object(STATEFUL_SET, "db"), "spec", "template", "spec")))
                .filteredOn(container -> at(container, "readinessProbe") != null)
                .extracting(container -> at(container, "name"))
                .as("whoever logs in waits for the roles; exporters and shippers are nobody's condition")
                .containsExactly("postgres", "roles");
    }

    @Test
    void aServerThatNeverTurnedReadyIsMendedByTheNextUpdate() {
        assertThat(at(prod.object(STATEFUL_SET, "db"), "spec", "podManagementPolicy"))
                .isEqualTo("Parallel");
    }

    @Test
    void jobsThatFailedRunAgainAtTheNextUpdate() {
        assertThat(prod.ofType("kubernetes:batch/v1:Job").toList())
                .hasSizeGreaterThan(3)
                .allSatisfy(job -> assertThat(at(job.inputs, "metadata", "annotations", "pulumi.com/replaceUnready"))
                        .isEqualTo("true"));
    }

    @Test
    void theAutoscalerSpeaksTheStableApi() {
        Map<String, Object> scaler = prod.object("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "api");

        assertThat(at(scaler, "spec", "minReplicas")).isEqualTo(2.0);
        assertThat(at(scaler, "spec", "metrics", 0, "resource", "target", "averageUtilization"))
                .isEqualTo(70.0);
    }

    @Test
    void aChangedSecretRollsThePodsThatReadItAndNoOthers() {
        Recorded changed = Recorded.run(context -> KubernetesStack.build(
                Clipper.plan(Environment.PROD),
                name -> name.equals("jwt-secret") ? com.pulumi.core.Output.ofSecret("another") : Clipper.secret(name)));

        assertThat(checksum(changed, DEPLOYMENT, "api")).isNotEqualTo(checksum(prod, DEPLOYMENT, "api"));
        assertThat(checksum(changed, STATEFUL_SET, "db")).isEqualTo(checksum(prod, STATEFUL_SET, "db"));
    }

    @Test
    void aNewImageOfTheApiChangesNoDataObject() {
        Recorded changed = run(Clipper.plan(
                Environment.PROD,
                KubernetesSettings.builder()
                        .className("traefik")
                        .images(Map.of("api", "registry.example.com/api:2"))
                        .build()));

        assertThat(Stream.of(STATEFUL_SET, "kubernetes:core/v1:PersistentVolumeClaim", "kubernetes:core/v1:Secret")
                        .flatMap(type -> changed.ofType(type).map(it -> it.name + it.inputs)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(STATEFUL_SET, "kubernetes:core/v1:PersistentVolumeClaim", "kubernetes:core/v1:Secret")
                                .flatMap(type -> prod.ofType(type).map(it -> it.name + it.inputs))
                                .toList());
        assertThat(at(changed.object(DEPLOYMENT, "api"), "spec", "template", "spec", "containers", 0, "image"))
                .isEqualTo("registry.example.com/api:2");
    }

    @Test
    void secretsAreInSecretObjectsAndNowhereElse() {
        Map<String, Object> secret = prod.object("kubernetes:core/v1:Secret", "api-env");
        String url = new String(
                Base64.getDecoder().decode((String) at(secret, "data", "DATABASE_URL")), StandardCharsets.UTF_8);

        assertThat(url).isEqualTo("postgres://clipper:value-of-db-password@db-pooler:6432/clipper?sslmode=require");
        assertThat(prod.all().filter(it -> !it.type.equals("kubernetes:core/v1:Secret")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.inputs.toString()).doesNotContain("value-of-"));
    }

    @Test
    @Covers("CLP-TLS-06")
    void theIngressAsksForTlsOnBothNames() {
        Map<String, Object> ingress = prod.object("kubernetes:networking.k8s.io/v1:Ingress", "clipper");

        assertThat(at(ingress, "spec", "ingressClassName")).isEqualTo("traefik");
        assertThat(at(ingress, "spec", "tls", 0, "hosts"))
                .isEqualTo(List.of("clipper.example.com", "www.clipper.example.com"));
        assertThat(at(ingress, "spec", "rules", 1, "http", "paths", 0, "backend", "service", "name"))
                .isEqualTo("gateway");
    }

    @Test
    void theGatewayApiIsReachedThroughTheGenericCustomResource() {
        Recorded recorded = run(Clipper.plan(
                Environment.PROD,
                KubernetesSettings.builder()
                        .edge(EdgeKind.GATEWAY)
                        .className("cilium")
                        .build()));
        Map<String, Object> gateway = recorded.object("kubernetes:gateway.networking.k8s.io/v1:Gateway", "clipper");

        assertThat(gateway)
                .containsEntry("apiVersion", "gateway.networking.k8s.io/v1")
                .containsEntry("kind", "Gateway")
                .containsOnlyKeys("apiVersion", "kind", "metadata", "spec");
        assertThat(at(gateway, "spec", "gatewayClassName")).isEqualTo("cilium");
        assertThat(at(gateway, "spec", "listeners", 1, "tls", "certificateRefs", 0, "name"))
                .isEqualTo("clipper-tls");
        assertThat(recorded.ofType("kubernetes:gateway.networking.k8s.io/v1:HTTPRoute"))
                .hasSize(2);
        assertThat(recorded.ofType("kubernetes:networking.k8s.io/v1:Ingress")).isEmpty();
    }

    @Test
    @Covers("CLP-ALRT-03")
    void anOperatorGetsRulesAndMonitors() {
        Recorded recorded = run(Clipper.plan(
                Environment.PROD,
                KubernetesSettings.builder()
                        .className("traefik")
                        .prometheusOperator(true)
                        .build()));

        assertThat(at(
                        recorded.object("kubernetes:monitoring.coreos.com/v1:PrometheusRule", "clipper"),
                        "spec",
                        "groups",
                        0,
                        "name"))
                .isEqualTo("clipper_alerts");
        assertThat(at(
                        recorded.object("kubernetes:monitoring.coreos.com/v1:PrometheusRule", "clipper"),
                        "metadata",
                        "labels",
                        "release"))
                .isEqualTo("kube-prometheus-stack");
        assertThat(at(
                        recorded.object("kubernetes:monitoring.coreos.com/v1:PodMonitor", "clipper-backend"),
                        "spec",
                        "podMetricsEndpoints",
                        0,
                        "port"))
                .isEqualTo("http");
    }

    @Test
    void theDefaultPolicyDeniesBothWays() {
        Map<String, Object> deny = prod.object("kubernetes:networking.k8s.io/v1:NetworkPolicy", "default-deny");

        assertThat(at(deny, "spec", "policyTypes")).isEqualTo(List.of("Ingress", "Egress"));
        assertThat(at(deny, "spec")).asString().doesNotContain("ingress=").doesNotContain("egress=");
    }

    private static Recorded run(KubernetesPlan plan) {
        return Recorded.run(
                context -> KubernetesStack.build(plan, Clipper::secret).byName().forEach(context::export));
    }

    private static Object checksum(Recorded recorded, String type, String name) {
        return at(recorded.object(type, name), "spec", "template", "metadata", "annotations", Pods.CHECKSUM);
    }

    private static List<Map<String, Object>> objects(Recorded recorded) {
        return recorded.all()
                .filter(it -> it.type.startsWith("kubernetes:"))
                .map((Mocks.ResourceArgs it) -> it.inputs)
                .toList();
    }

    private static Stream<Object> podSpecs() {
        return Stream.concat(
                Stream.of(DEPLOYMENT, STATEFUL_SET, "kubernetes:batch/v1:Job")
                        .flatMap(prod::ofType)
                        .map(it -> at(it.inputs, "spec", "template", "spec")),
                prod.ofType("kubernetes:batch/v1:CronJob")
                        .map(it -> at(it.inputs, "spec", "jobTemplate", "spec", "template", "spec")));
    }

    private static List<?> containers(Object spec) {
        return (List<?>) at(spec, "containers");
    }
}
