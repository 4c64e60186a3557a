package dev.slipway.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.model.Covers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single figures of single guides, in the plans of production. */
class FiguresOfTheGuidesTest {
    static Stream<Planned> clovalink() {
        return Planned.everywhere("clovalink", "prod");
    }

    static Stream<Planned> signalcraft() {
        return Planned.everywhere("signalcraft", "prod");
    }

    static Stream<Planned> karigar() {
        return Planned.everywhere("karigar", "prod");
    }

    static Stream<Planned> alexander() {
        return Planned.everywhere("alexander", "prod");
    }

    @ParameterizedTest
    @MethodSource("signalcraft")
    @Covers({"SIG-SIZE-05", "SIG-SIZE-06"})
    void signalCraftsStoresHaveTheGuidesSizes(Planned plan) {
        JsonNode database = plan.named("databases", "db");
        JsonNode cache = plan.named("caches", "redis");
        switch (plan.target()) {
            case "vps" -> {
                assertThat(database.path("server").path("resources").toString())
                        .isEqualTo("{\"milliCpu\":4000,\"memoryMiB\":8192}");
                assertThat(cache.path("container").path("resources").toString())
                        .isEqualTo("{\"milliCpu\":2000,\"memoryMiB\":4096}");
            }
            case "aws" -> {
                // 4 cores and 16 GiB; 2 cores and 3.09 GiB for data.
                assertThat(database.path("instanceClass").asText()).isEqualTo("db.m7g.xlarge");
                assertThat(cache.path("nodeType").asText()).isEqualTo("cache.t4g.medium");
            }
            default -> {
                assertThat(limits(database)).contains("\"cpuLimit\":\"4000m\"", "\"memoryLimit\":\"8192Mi\"");
                assertThat(limits(cache)).contains("\"cpuLimit\":\"2000m\"", "\"memoryLimit\":\"4096Mi\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clovalink")
    @Covers("CLV-SVC-03")
    void clovaLinksBackendStartsAfterItsStores(Planned plan) {
        JsonNode backend = plan.part("backend").node();
        switch (plan.target()) {
            case "vps" ->
                assertThat(plan.part("backend").container().path("after").toString())
                        .contains("db-pooler", "cache");
            // Its secret holds the cache's address, so the task waits for the cache; its role is made in the database
            // first.
            case "aws" -> {
                assertThat(backend.path("after").toString()).contains("db-roles");
                assertThat(plan.named("secrets", "backend")
                                .path("values")
                                .path("REDIS_URL")
                                .asText())
                        .isEqualTo("${cache.url}");
            }
            default -> assertThat(backend.path("after").toString()).contains("db-pooler", "cache");
        }
    }

    @ParameterizedTest
    @MethodSource("clovalink")
    @Covers({"CLV-CACHE-02", "CLV-DB-02", "CLV-REPL-04"})
    void clovaLinksRedisIsKeptItsDatabaseIsNamedAndItsCopyIsFarAway(Planned plan) {
        switch (plan.target()) {
            case "vps" -> {
                assertThat(Planned.file(plan.named("caches", "cache").path("container"), "/config/redis.conf"))
                        .contains("appendonly yes");
                assertThat(plan.named("databases", "db").path("database").asText())
                        .isEqualTo("clovalink");
                // Which region is the deployer's: slipway:replicaRegion, or the bucket's own.
                assertThat(plan.named("buckets", "uploads").path("replica").has("region"))
                        .isTrue();
            }
            case "aws" -> {
                assertThat(plan.named("caches", "cache").path("snapshotDays").asInt())
                        .isPositive();
                assertThat(plan.named("databases", "db").path("databaseName").asText())
                        .isEqualTo("clovalink");
                assertThat(plan.named("buckets", "uploads")
                                .path("replication")
                                .path("region")
                                .asText())
                        .isNotEqualTo(plan.plan().path("region").asText());
            }
            default -> {
                assertThat(plan.plan().path("secrets").toString()).contains("appendonly yes");
                JsonNode environment = plan.plan().path("environments").path("backend");
                assertThat(environment.path("DATABASE_URL").asText()).contains("/clovalink?", "${secrets.db-password}");
                assertThat(environment.path("REPLICATION_REGION").asText())
                        .isNotEqualTo(environment.path("AWS_REGION").asText());
            }
        }
    }

    @Test
    @Covers("CLV-STOR-06")
    void clovaLinksRoleOpensItsOwnBucketsAndNothingElse() {
        JsonNode permissions = Planned.of("clovalink", "aws", "prod")
                .part("backend")
                .node()
                .path("task")
                .path("permissions");

        // AbortMultipartUpload lets it clear away what a broken upload left.
        assertThat(permissions.findValues("actions").toString().replaceAll("\"kms:[A-Za-z]+\",?", ""))
                .contains("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket", "s3:AbortMultipartUpload")
                .doesNotContain("*");
        assertThat(permissions.findValues("resources").toString())
                .doesNotContain("\"*\"")
                .contains("${uploads.arn}", "${uploads.replicaArn}")
                .doesNotContain("${backups.arn}");
    }

    @ParameterizedTest
    @MethodSource("karigar")
    @Covers({"KAR-MON-01", "KAR-CACHE-03", "KAR-DB-02", "KAR-POL-06"})
    void karigarsHealthIsAskedInsideAndItsStoresAnswerForThemselves(Planned plan) {
        assertThat(plan.part("backend").readiness()).contains("/health").doesNotContain("detailed");
        if (plan.isOn("kubernetes")) {
            assertThat(readiness(plan.named("databases", "db")))
                    .contains("pg_isready", "\"periodSeconds\":10", "\"timeoutSeconds\":5", "\"failureThreshold\":5");
            assertThat(readiness(plan.named("caches", "cache")))
                    .contains(
                            "ping | grep -q PONG",
                            "\"periodSeconds\":10",
                            "\"timeoutSeconds\":3",
                            "\"failureThreshold\":5");
            assertThat(plan.named("caches", "cache").toString()).contains("REDISCLI_AUTH");
        } else if (plan.isOn("vps")) {
            assertThat(plan.named("databases", "db")
                            .path("server")
                            .path("healthcheck")
                            .toString())
                    .contains("pg_isready", "\"timeout\":\"PT5S\"", "\"retries\":5");
            assertThat(plan.named("caches", "cache")
                            .path("container")
                            .path("healthcheck")
                            .toString())
                    .contains("REDISCLI_AUTH", "grep -q PONG")
                    .contains("\"interval\":\"PT10S\"", "\"timeout\":\"PT3S\"", "\"retries\":5");
        }
    }

    @Test
    @Covers("KAR-SVC-07")
    void karigarInAClusterIsTwoDeploymentsTwoStatefulSetsAndAnIngress() {
        Planned plan = Planned.of("karigar", "kubernetes", "prod");

        assertThat(plan.names("services")).containsExactly("backend", "frontend");
        assertThat(plan.names("databases")).containsExactly("db");
        assertThat(plan.names("caches")).containsExactly("cache");
        assertThat(plan.plan().path("edge").path(0).path("kind").asText()).isEqualTo("INGRESS");
    }

    @Test
    @Covers({"SIG-SIZE-01", "SIG-SVC-06"})
    void signalCraftsApiInAClusterHasTheManifestsRhythmAndTheSizingTablesLeast() {
        JsonNode api =
                Planned.of("signalcraft", "kubernetes", "prod").part("api").container();

        assertThat(api.path("resources").toString())
                .contains("\"cpuRequest\":\"1000m\"", "\"memoryRequest\":\"1024Mi\"", "\"memoryLimit\":\"1024Mi\"");
        assertThat(api.path("liveness").toString()).contains("\"initialDelaySeconds\":30", "\"periodSeconds\":10");
    }

    @ParameterizedTest
    @MethodSource("alexander")
    @Covers({"ALX-NET-01", "ALX-POL-02"})
    void alexandersNodesShareRequestsAndHideTheirMetrics(Planned plan) {
        PlannedPart server = plan.part("server");

        assertThat(server.replicas()).isEqualTo(2);
        switch (plan.target()) {
            case "vps" -> assertThat(server.container().path("ports")).isEmpty();
            case "aws" -> {
                assertThat(server.readiness()).isEqualTo("/readyz");
                assertThat(plan.plan().path("securityGroups").toString()).doesNotContain("\"port\":9091");
            }
            default -> {
                assertThat(server.readiness()).isEqualTo("/readyz");
                JsonNode metrics =
                        plan.named("networkPolicies", "server").path("ingress").path(1);
                assertThat(metrics.toString()).contains("\"port\":9091", "\"prometheus\"");
                assertThat(metrics.findValues("labels")).hasSize(1);
            }
        }
    }

    private static String limits(JsonNode store) {
        return first(store).path("resources").toString();
    }

    private static String readiness(JsonNode store) {
        return first(store).path("readiness").toString();
    }

    private static JsonNode first(JsonNode store) {
        return store.path("server").path("pod").path("containers").path(0);
    }
}
