package dev.slipway.components.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.components.kubernetes.cluster.ApiServer;
import dev.slipway.components.kubernetes.cluster.ControlPlane;
import dev.slipway.components.kubernetes.cluster.Declared;
import dev.slipway.components.kubernetes.cluster.Manifest;
import dev.slipway.components.kubernetes.cluster.Workloads;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.kubernetes.EdgeKind;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.kubernetes.KubernetesPlanner;
import dev.slipway.planner.kubernetes.KubernetesSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real kube-apiserver with restricted pod security says about every object of every app. */
class RealClusterTest {
    private static final List<String> APPS =
            List.of("alexander", "clipper", "clovalink", "karigar", "newsroom", "signalcraft");

    private static ControlPlane cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = ControlPlane.start();
        for (Path definition : ControlPlane.definitions()) {
            cluster.api().define(definition);
        }
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    static Stream<Arguments> everyAppAndCluster() {
        return APPS.stream()
                .flatMap(app -> Stream.of(Environment.values()).flatMap(environment -> Stream.of(Cluster.values())
                        .map(cluster -> Arguments.of(app, environment, cluster))));
    }

    @ParameterizedTest(name = "{0} {1} on a {2} cluster")
    @MethodSource("everyAppAndCluster")
    void theServerTakesEveryObjectAndKeepsWhatWasDeclared(String app, Environment environment, Cluster kind) {
        assertThat(taken(kind.plan(app, environment))).hasSizeGreaterThan(25);
    }

    @Test
    @Covers({"ALX-DB-03", "ALX-BKP-01"})
    void aDatabaseThatIsAFileIsTakenWithItsVolumeAndTheJobThatCopiesIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("app.yaml"),
                """
                slipway: 1
                name: notes
                domain: notes.example.com
                services:
                  api: {image: 'ghcr.io/acme/notes:1.0.0', port: 8080, health: /health, user: 1500, uses: [db]}
                routes: [{to: api}]
                databases:
                  db:
                    engine: sqlite
                    backup: {bucket: backups, schedules: {hourly: {cron: 15 * * * *, kind: full}}}
                buckets: {backups: {}}
                """);
        KubernetesPlan plan = new KubernetesPlanner()
                .plan(
                        AppFile.read(file, Environment.PROD).orThrow(),
                        Environment.PROD,
                        KubernetesSettings.builder().build());

        assertThat(taken(plan))
                .extracting(Manifest::path)
                .anyMatch(path -> path.endsWith("/persistentvolumeclaims/data-db-file"))
                .anyMatch(path -> path.endsWith("/cronjobs/db-backup-hourly"));
    }

    /** All objects of a plan, each of which the server takes, keeps as declared and does not change when asked again. */
    private static List<Manifest> taken(KubernetesPlan plan) {
        List<Manifest> manifests = manifests(plan);
        List<String> faults = new ArrayList<>(faults(manifests.get(0)));
        // Side by side, as Pulumi's provider applies them too, and like there what pods need before what makes pods.
        for (boolean makesPods : new boolean[] {false, true}) {
            faults.addAll(manifests.stream()
                    .skip(1)
                    .filter(it -> Workloads.pod(it).isPresent() == makesPods)
                    .parallel()
                    .flatMap(it -> faults(it).stream())
                    .toList());
        }

        assertThat(faults).isEmpty();
        assertThat(refusedPods(plan.namespace().name(), manifests)).isEmpty();
        assertThat(changedBySecondApply(manifests)).isEmpty();
        return manifests;
    }

    private static List<String> faults(Manifest manifest) {
        ApiServer.Answer answer = cluster.api().apply(manifest);
        return answer.accepted()
                ? Declared.lostIn(manifest.object(), answer.body()).stream()
                        .map(it -> manifest.path() + " " + it)
                        .toList()
                : List.of(manifest.path() + ": " + answer);
    }

    @Test
    void aPodThatItsNamespaceWouldRefuseIsNoticed() {
        List<Manifest> manifests = manifests(Cluster.BARE.plan("clipper", Environment.DEV));
        manifests.stream().filter(Manifest::isNamespace).forEach(cluster.api()::apply);
        Manifest api = manifests.stream()
                .filter(it -> it.path().endsWith("/deployments/api"))
                .findFirst()
                .orElseThrow();
        JsonNode spoiled = api.object().deepCopy();
        ((ObjectNode) spoiled.at("/spec/template/spec/containers/0/securityContext"))
                .put("allowPrivilegeEscalation", true);

        ApiServer.Answer answer = cluster.api().dryRun(Manifest.of(spoiled));

        assertThat(answer.accepted()).isFalse();
        assertThat(answer.warnings().toString()).contains("would violate PodSecurity \\\"restricted");
    }

    @Test
    void aPodBeyondTheQuotaIsNoticed() {
        List<Manifest> manifests = manifests(Cluster.BARE.plan("clipper", Environment.DEV, "clipper-small"));
        manifests.stream().limit(3).forEach(cluster.api()::apply);
        manifests.stream().filter(it -> it.path().contains("/serviceaccounts/")).forEach(cluster.api()::apply);
        new Workloads(cluster.api()).awaitQuota("clipper-small");
        Manifest pod = manifests.stream()
                .filter(it -> it.path().endsWith("/deployments/api"))
                .flatMap(it -> Workloads.pod(it).stream())
                .findFirst()
                .orElseThrow();
        JsonNode spoiled = pod.object().deepCopy();
        ((ObjectNode) spoiled.at("/spec/containers/0/resources/limits")).put("memory", "900Gi");

        assertThat(cluster.api().dryRun(pod).accepted()).isTrue();
        assertThat(cluster.api().dryRun(Manifest.of(spoiled)).toString()).contains("exceeded quota");
    }

    @Test
    void anUnknownFieldIsRefused() {
        Manifest namespace =
                manifests(Cluster.BARE.plan("clipper", Environment.DEV)).get(0);
        JsonNode spoiled = namespace.object().deepCopy();
        ((ObjectNode) spoiled.path("metadata")).put("colour", "red");

        assertThat(cluster.api().dryRun(Manifest.of(spoiled)).toString()).contains("colour");
    }

    /** Two kinds of clusters: one that brings nothing, one with every operator and the Gateway API. */
    enum Cluster {
        BARE {
            @Override
            KubernetesSettings.Builder settings() {
                return KubernetesSettings.builder();
            }
        },
        EQUIPPED {
            @Override
            KubernetesSettings.Builder settings() {
                return KubernetesSettings.builder()
                        .edge(EdgeKind.GATEWAY)
                        .className("cilium")
                        .certManager(true)
                        .issuer("letsencrypt")
                        .prometheusOperator(true)
                        .keda(true);
            }
        };

        abstract KubernetesSettings.Builder settings();

        KubernetesPlan plan(String app, Environment environment) {
            return plan(app, environment, (app + "-" + environment + "-" + this).toLowerCase(Locale.ROOT));
        }

        KubernetesPlan plan(String app, Environment environment, String namespace) {
            return new KubernetesPlanner()
                    .plan(
                            AppFile.read(Path.of("../../apps", app, "app.yaml"), environment)
                                    .orThrow(),
                            environment,
                            settings().namespace(namespace).build());
        }
    }

    /** Pods that the namespace would not admit: those of schedules by asking, those that run at once by what the controllers met. */
    private static List<String> refusedPods(String namespace, List<Manifest> manifests) {
        Workloads workloads = new Workloads(cluster.api());
        workloads.awaitQuota(namespace);
        List<String> refused = new ArrayList<>();
        List<Manifest> pods =
                manifests.stream().flatMap(it -> Workloads.pod(it).stream()).toList();
        for (Manifest pod : pods) {
            ApiServer.Answer answer = cluster.api().dryRun(pod);
            if (!answer.accepted()) {
                refused.add(pod.path() + ": " + answer);
            }
        }
        assertThat(pods).hasSizeGreaterThanOrEqualTo(2);
        refused.addAll(workloads.refusedPods(namespace));
        return refused;
    }

    /** What a second apply of the same would change. */
    private static List<String> changedBySecondApply(List<Manifest> manifests) {
        return manifests.parallelStream()
                .filter(it -> {
                    JsonNode before = withoutStatus(cluster.api().get(it.path()).body());
                    return !withoutStatus(cluster.api().apply(it).body()).equals(before);
                })
                .map(Manifest::path)
                .toList();
    }

    /** What is left when that is gone which controllers write meanwhile. */
    private static JsonNode withoutStatus(JsonNode object) {
        JsonNode copy = object.deepCopy();
        ((ObjectNode) copy).remove("status");
        ((ObjectNode) copy.path("metadata"))
                .remove(List.of("resourceVersion", "managedFields", "annotations", "finalizers"));
        return copy;
    }

    private static List<Manifest> manifests(KubernetesPlan plan) {
        return Recorded.run(context -> KubernetesStack.build(plan, Clipper::secret))
                .all()
                .filter(it -> it.type.startsWith("kubernetes:"))
                .map(Manifest::of)
                .sorted(Comparator.comparing(it -> !it.isNamespace()))
                .toList();
    }
}
