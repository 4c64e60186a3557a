package dev.slipway.program.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Environment;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.kubernetes.KubernetesPlan;
import dev.slipway.planner.kubernetes.NetworkPolicyPlan;
import dev.slipway.planner.kubernetes.PeerPlan;
import dev.slipway.program.config.ConfigFault;
import dev.slipway.program.config.ConfigReader;
import dev.slipway.program.config.ConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesTargetTest {
    @Test
    void theEdgesNamespaceAloneMayCallTheGateway() {
        assertThat(callers(plan(Map.of("slipway:edgeNamespace", "traefik")), "gateway"))
                .containsExactly(new PeerPlan.Namespace("traefik", Map.of()));
    }

    @Test
    void anUnknownEdgeIsNotGuessed() {
        KubernetesPlan plan = plan(Map.of("slipway:ingressClass", "nginx"));

        assertThat(callers(plan, "gateway")).containsExactly(new PeerPlan.Anyone());
        assertThat(plan.notes()).anyMatch(note -> note.reason().contains("slipway:edgeNamespace"));
    }

    @Test
    void annotationsOfTheEdgeReachIt() {
        assertThat(plan(Map.of("slipway:edgeAnnotations", "{\"example.com/tls\":\"modern\"}"))
                        .edge()
                        .get(0)
                        .annotations())
                .containsEntry("example.com/tls", "modern");
    }

    @Test
    void aDatabaseElsewhereIsCalledWhereItIs() {
        KubernetesPlan plan = plan(Map.of(
                "slipway:externalDatabases", "{\"db\":\"db.example.com:5433\"}",
                "slipway:externalRanges", "10.60.0.0/16"));

        assertThat(plan.databases()).singleElement().satisfies(database -> {
            assertThat(database.server()).isEmpty();
            assertThat(database.directHost()).isEqualTo("db.example.com");
            assertThat(database.directPort()).isEqualTo(5433);
        });
        assertThat(called(plan, "db-pooler")).contains(new PeerPlan.Addresses("10.60.0.0/16", List.of()));
    }

    @Test
    void aCacheElsewhereIsCalledWhereItIs() {
        assertThat(plan(Map.of("slipway:externalCaches", "{\"cache\":\"cache.example.com:6380\"}"))
                        .caches())
                .singleElement()
                .satisfies(cache -> assertThat(cache.host()).isEqualTo("cache.example.com"));
    }

    @Test
    void aStoreInAPrivateNetworkCanBeReached() {
        KubernetesPlan plan = plan(Map.of(
                "slipway:storageEndpoint", "https://minio.storage.svc:9000", "slipway:storageRanges", "10.96.0.0/12"));

        assertThat(called(plan, "api")).contains(new PeerPlan.Addresses("10.96.0.0/12", List.of()));
    }

    @Test
    void theClustersOwnAddressesAreNotTheInternet() {
        assertThat(called(plan(Map.of("slipway:clusterCidr", "198.18.0.0/15")), "api"))
                .anySatisfy(peer -> assertThat(peer)
                        .isInstanceOfSatisfying(PeerPlan.Addresses.class, it -> assertThat(it.except())
                                .contains("198.18.0.0/15")));
    }

    @Test
    void volumesOfTwoKindsHaveTwoClasses() {
        KubernetesPlan plan =
                plan("alexander", Map.of("slipway:storageClass", "ssd", "slipway:sharedStorageClass", "nfs"));

        assertThat(plan.databases()
                        .get(0)
                        .server()
                        .orElseThrow()
                        .claims()
                        .get(0)
                        .storageClass())
                .contains("ssd");
        assertThat(plan.services().get(0).claims().get(0).storageClass()).contains("nfs");
    }

    @Test
    void secretsOfRegistriesBelongToTheNamespace() {
        assertThat(plan(Map.of("slipway:imagePullSecrets", "registry,mirror"))
                        .namespace()
                        .imagePullSecrets())
                .containsExactly("registry", "mirror");
    }

    @Test
    void theOperatorsPrometheusMayScrapeFromItsNamespace() {
        assertThat(callers(
                        plan(Map.of("slipway:operators", "prometheus", "slipway:monitoringNamespace", "watch")), "api"))
                .contains(new PeerPlan.Namespace("watch", Map.of()));
    }

    @Test
    void theOperatorsPrometheusFindsRulesByTheLabelsItAsksFor() {
        assertThat(plan(Map.of("slipway:operators", "prometheus")).monitoring().operatorLabels())
                .containsExactly(Map.entry("release", "kube-prometheus-stack"));
        assertThat(plan(Map.of(
                                "slipway:operators",
                                "prometheus",
                                "slipway:monitoringLabels",
                                "{\"release\":\"watch\"}"))
                        .monitoring()
                        .operatorLabels())
                .containsExactly(Map.entry("release", "watch"));
    }

    @Test
    void aBucketKeepsTheNameItHas() {
        assertThat(plan(Map.of("slipway:bucketNames", "{\"media\":\"acme-media\"}"))
                        .buckets())
                .anyMatch(bucket -> bucket.bucket().equals("acme-media"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slipway:edgeNamespace | Traefik",
                "slipway:externalDatabases | {\"db\":\"db.example.com\"}",
                "slipway:externalCaches | {\"cache\":\"cache.example.com:70000\"}",
                "slipway:externalRanges | 10.60.0.0",
                "slipway:clusterCidr | all",
                "slipway:imagePullSecrets | a b",
                "slipway:storageRanges | 10.0.0.0/33",
            })
    void aWrongValueIsAFaultOfItsKey(String key, String value) {
        ConfigReader reader = new ConfigReader(ConfigSource.of(Map.of(key, value)), "prod");
        new KubernetesTarget().read(reader, Environment.PROD);

        assertThat(reader.faults()).extracting(ConfigFault::key).containsExactly(key);
    }

    private static Stream<PeerPlan> callers(KubernetesPlan plan, String component) {
        return policy(plan, component).ingress().stream().flatMap(rule -> rule.peers().stream());
    }

    private static Stream<PeerPlan> called(KubernetesPlan plan, String component) {
        return policy(plan, component).egress().stream().flatMap(rule -> rule.peers().stream());
    }

    private static NetworkPolicyPlan policy(KubernetesPlan plan, String component) {
        return plan.networkPolicies().stream()
                .filter(it -> it.name().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static KubernetesPlan plan(Map<String, String> values) {
        return plan("clipper", values);
    }

    private static KubernetesPlan plan(String app, Map<String, String> values) {
        ConfigReader reader = new ConfigReader(ConfigSource.of(values), "prod");
        TargetReader.Plan read =
                new KubernetesTarget().read(reader, Environment.PROD).orElseThrow();
        assertThat(reader.faults()).isEmpty();
        return ((TargetPlan.Kubernetes) read.of(AppFile.read(Path.of("../apps", app, "app.yaml"), Environment.PROD)
                        .orThrow()))
                .plan();
    }
}
