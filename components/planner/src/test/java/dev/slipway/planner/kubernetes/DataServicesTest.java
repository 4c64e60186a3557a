package dev.slipway.planner.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.App;
import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ProbeCheck;
import dev.slipway.model.Value;
import dev.slipway.model.yaml.AppFile;
import dev.slipway.planner.RepositoryApps;
import dev.slipway.planner.files.AlertRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataServicesTest {
    private final KubernetesPlan plan = Clipper.plan(Environment.PROD);
    private final StatefulPlan database = plan.databases().get(0).server().orElseThrow();
    private final ContainerPlan postgres = database.pod().containers().get(0);
    private final StatefulPlan cache = plan.caches().get(0).server().orElseThrow();

    @Test
    @Covers("CLP-DB-01")
    void postgresListensOnTheGuidesPortAndKeepsItsDataOnAVolumeOfItsOwn() {
        assertThat(postgres.args()).containsSequence("-c", "port=5436");
        assertThat(database.servicePorts()).containsExactly(new ServicePortPlan("postgres", 5436, 5436));
        assertThat(database.claims()).extracting(ClaimPlan::sizeGiB).containsExactly(40);
        assertThat(postgres.mounts()).contains(MountPlan.writable("data", "/var/lib/postgresql/data"));
    }

    @Test
    @Covers({"CLP-DB-03", "CLP-DB-04", "CLP-DB-05", "CLP-POL-03"})
    void tuningGoesIntoServerArgumentsAndInitArgumentsIntoInitdb() {
        assertThat(postgres.args()).contains("max_connections=100", "shared_buffers=256MB");
        assertThat(postgres.env())
                .containsEntry("POSTGRES_INITDB_ARGS", Value.literal("--encoding=UTF8 --lc-collate=C --lc-ctype=C"))
                .doesNotContainKeys("POSTGRES_MAX_CONNECTIONS", "POSTGRES_SHARED_BUFFERS");
    }

    @Test
    @Covers({"CLP-DB-06", "CLP-DB-07"})
    void thePoolerHasTheGuidesFigures() {
        assertThat(secret("db-pooler-config", "pgbouncer.ini"))
                .contains("pool_mode = transaction")
                .contains("listen_port = 6432")
                .contains("max_client_conn = 1000")
                .contains("default_pool_size = 25");
    }

    @Test
    @Covers({"CLP-DB-08", "CLP-DB-10"})
    void theApisUrlPointsAtThePooler() {
        assertThat(secret("api-env", "DATABASE_URL"))
                .isEqualTo("postgres://clipper:${secrets.db-password}@db-pooler:6432/clipper?sslmode=require");
    }

    @Test
    @Covers({"CLP-DB-09", "CLP-BKP-06"})
    void inProdTheApiWaitsForAMigrationThatWaitsForABackup() {
        JobPlan migration = job("api-migrate");

        assertThat(plan.services().get(0).after()).contains("api-migrate");
        assertThat(migration.after()).contains("db", "api-migrate-backup");
        assertThat(job("api-migrate-backup").pod().initContainers().get(0).command())
                .contains("logical", "clipper");
        assertThat(secret("api-migrate-env", "DATABASE_URL")).contains("@db:5436/clipper");
    }

    @Test
    void inDevAMigrationWaitsForTheDatabaseOnly() {
        assertThat(Clipper.plan(Environment.DEV).jobs()).singleElement().satisfies(it -> assertThat(it.after())
                .containsExactly("db"));
    }

    @Test
    void aNewImageIsANewMigrationAndTheSameImageIsNot() {
        KubernetesSettings settings = KubernetesSettings.builder()
                .className("traefik")
                .images(Map.of("api", "ghcr.io/subculture-collective/clipper-backend:1.5.0"))
                .build();

        assertThat(Clipper.plan(Environment.PROD).jobs()).isEqualTo(plan.jobs());
        assertThat(Clipper.plan(Environment.PROD, settings).jobs())
                .extracting(JobPlan::name)
                .doesNotContainAnyElementsOf(
                        plan.jobs().stream().map(JobPlan::name).toList());
    }

    @Test
    @Covers("CLP-CACHE-01")
    void redisIsTheGuidesMajorVersionOnItsPort() {
        assertThat(cache.pod().containers().get(0).image()).contains("/redis:8.");
        assertThat(cache.servicePorts()).containsExactly(new ServicePortPlan("redis", 6379, 6379));
    }

    @Test
    @Covers({"CLP-CACHE-02", "CLP-CACHE-03", "CLP-CACHE-04"})
    void redisKeepsAnAppendOnlyFileAsksForAPasswordAndIsLimited() {
        assertThat(secret("cache-config", "redis.conf"))
                .contains("appendonly yes")
                .contains("appendfilename \"appendonly.aof\"")
                .contains("requirepass ${secrets.cache-password}")
                .contains("maxmemory 256mb")
                .contains("maxmemory-policy allkeys-lru");
        assertThat(cache.claims()).hasSize(1);
        assertThat(cache.pod().containers().get(0).command())
                .as("a password in the arguments is seen by every process list")
                .containsExactly("redis-server", "/etc/slipway/cache/redis.conf");
    }

    @Test
    @Covers({"CLP-CACHE-05", "CLP-SEC-01", "CLP-CHK-05"})
    void credentialsReachTheApiAsSecretsOnly() {
        ContainerPlan api = plan.services().get(0).pod().containers().get(0);

        assertThat(api.secretEnv()).containsKeys("DATABASE_URL", "REDIS_URL", "JWT_SECRET", "AWS_SECRET_ACCESS_KEY");
        assertThat(PlanPods.of(plan))
                .flatMap(pod -> pod.allContainers()
                        .flatMap(it -> it.env().values().stream())
                        .toList())
                .isNotEmpty()
                .noneMatch(Value::holdsSecret);
    }

    @Test
    void aPlanHoldsNoReference() {
        assertThat(plan.secrets())
                .flatMap(secret -> secret.data().values())
                .flatMap(value -> value.leaves().toList())
                .isNotEmpty()
                .noneMatch(Value.Ref.class::isInstance);
    }

    @Test
    void aManagedDatabaseTakesThePlaceOfTheServer() {
        KubernetesSettings settings = KubernetesSettings.builder()
                .className("traefik")
                .externalDatabases(Map.of("db", ExternalAddress.of("db.example.net", 5432)))
                .build();
        KubernetesPlan external = Clipper.plan(Environment.PROD, settings);

        assertThat(external.databases().get(0).server()).isEmpty();
        assertThat(external.databases().get(0).directHost()).isEqualTo("db.example.net");
        assertThat(external.backups())
                .as("a managed database is backed up by its provider")
                .noneMatch(it -> it.role().equals("backup"));
        assertThat(external.alarms())
                .as("an alarm on backups that nobody makes would never end")
                .doesNotContain("BackupTooOld");
    }

    @Test
    void aManagedDatabaseIsCalledEncryptedAndAPoolerWithoutACertificateIsNot() throws IOException {
        App app = AppFile.read(
                        "app.yaml",
                        Files.readString(RepositoryApps.file("clipper"))
                                .replace("    pooler: {mode", "    tls: false\n    pooler: {mode"),
                        Environment.PROD)
                .orThrow();
        assertThat(app.database("db").orElseThrow().tls()).isFalse();
        KubernetesPlan external = new KubernetesPlanner()
                .plan(
                        app,
                        Environment.PROD,
                        Apps.bare()
                                .externalDatabases(Map.of("db", ExternalAddress.of("db.example.net", 5432)))
                                .build());
        assertThat(PlanFiles.secret(external, "api-migrate-env", "DATABASE_URL"))
                .contains("@db.example.net:5432/")
                .endsWith("sslmode=require");
        assertThat(PlanFiles.secret(external, "api-env", "DATABASE_URL"))
                .contains("@db-pooler:6432/")
                .endsWith("sslmode=disable");
        assertThat(PlanFiles.secret(external, "db-pooler-config", "pgbouncer.ini"))
                .doesNotContain("client_tls")
                .contains("server_tls_sslmode = prefer");
    }

    @Test
    void aServerThatReplaysItsLogIsAliveAndNotReady() {
        for (Optional<ProbePlan> probe : List.of(postgres.startup(), postgres.liveness())) {
            assertThat(command(probe))
                    .containsExactly(
                            "/bin/sh",
                            "-c",
                            "pg_isready --host=127.0.0.1 --port=5436 --username=postgres || [ $? -eq 1 ]");
        }
        assertThat(command(postgres.readiness())).startsWith("pg_isready").doesNotContain("/bin/sh");
    }

    @Test
    void theAgeOfBackupsIsWatchedForEachStoreAndByTheOperatorsMeansWhereItIs() {
        KubernetesPlan own = Apps.plan("karigar", Environment.PROD);
        assertThat(expression(own, "BackupTooOld"))
                .contains("slipway_backup_last_success_timestamp_seconds{backup=~\"db-(")
                .contains("slipway_backup_last_success_timestamp_seconds{backup=~\"cache-(");
        KubernetesPlan equipped =
                Apps.plan("karigar", Environment.PROD, Apps.equipped().build());
        assertThat(expression(equipped, "BackupTooOld"))
                .as("nobody tells a push gateway that is not there")
                .doesNotContain("slipway_backup")
                .contains("kube_cronjob_status_last_successful_time{namespace=\"karigar-prod\",cronjob=~\"db-backup-(");
        assertThat(equipped.backups())
                .extracting(CronJobPlan::name)
                .anyMatch(name -> name.startsWith("db-backup-"))
                .anyMatch(name -> name.startsWith("cache-backup-"));
    }

    private static String expression(KubernetesPlan plan, String alarm) {
        return plan.monitoring().rules().orElseThrow().rules().stream()
                .filter(rule -> rule.name().equals(alarm))
                .map(AlertRule::expression)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> command(Optional<ProbePlan> probe) {
        return ((ProbeCheck.Exec) probe.orElseThrow().check()).command();
    }

    private JobPlan job(String component) {
        return plan.jobs().stream()
                .filter(it -> it.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private String secret(String holder, String name) {
        return PlanFiles.secret(plan, holder, name);
    }
}
