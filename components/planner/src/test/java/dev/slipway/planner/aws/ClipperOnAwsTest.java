package dev.slipway.planner.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The rows of Clipper's guide that the plan for AWS settles. */
class ClipperOnAwsTest {
    private final AwsPlan dev = Clipper.plan(Environment.DEV);
    private final AwsPlan prod = Clipper.plan(Environment.PROD);

    @Test
    @Covers({"CLP-SVC-01", "CLP-SVC-03"})
    void theApiListensOn8080BehindTheOneEntry() {
        assertThat(service("api").port()).contains(8080);
        assertThat(group("api").ingress())
                .singleElement()
                .extracting(RulePlan::peer)
                .isEqualTo(Optional.of("load-balancer"));
        assertThat(prod.loadBalancer().orElseThrow().rules()).allMatch(ListenerRulePlan::viaCdn);
    }

    @Test
    @Covers("CLP-SVC-02")
    void unknownPathsOfTheSiteAnswerWithTheIndexPage() {
        assertThat(prod.sites()).singleElement().extracting(CdnPlan::fallback).isEqualTo(Optional.of("/index.html"));
    }

    @Test
    @Covers("CLP-SVC-04")
    void theHealthCheckGatesTheRollOut() {
        assertThat(prod.loadBalancer().orElseThrow().targetGroups())
                .singleElement()
                .satisfies(target -> assertThat(target.healthPath()).isEqualTo("/health"));
    }

    @Test
    @Covers({"CLP-DB-02", "CLP-REC-02", "CLP-POL-09"})
    void prodIsManagedPostgresWithAStandbyAndPointInTimeRecovery() {
        assertThat(prod.databases()).singleElement().satisfies(database -> {
            assertThat(database.multiAz()).isTrue();
            assertThat(database.backupRetentionDays()).isEqualTo(30);
            assertThat(database.deletionProtection()).isTrue();
            assertThat(database.finalSnapshot()).isPresent();
        });
    }

    @Test
    @Covers({"CLP-DB-04", "CLP-DB-05"})
    void theGuidesTuningIsInTheParameterGroup() {
        assertThat(prod.databases().get(0).parameters())
                .contains(
                        new ParameterPlan("max_connections", "100", true),
                        new ParameterPlan("shared_buffers", "32768", true))
                .contains(new ParameterPlan("rds.force_ssl", "1", false));
    }

    @Test
    @Covers({"CLP-DB-06", "CLP-DB-07"})
    void pgBouncerPoolsByTransactionWithTheGuidesFigures() {
        assertThat(prod.poolers()).singleElement().satisfies(pooler -> {
            assertThat(List.of(pooler.mode(), pooler.maxClients(), pooler.poolSize(), pooler.port()))
                    .isEqualTo(List.of("transaction", 1000, 25, 6432));
            assertThat(pooler.service().task().containers().get(0).environment())
                    .containsEntry("MAX_CLIENT_CONN", Value.literal("1000"))
                    .containsEntry("DEFAULT_POOL_SIZE", Value.literal("25"));
        });
    }

    @Test
    @Covers("CLP-DB-08")
    void theApiReachesThePoolerAndNotTheDatabase() {
        assertThat(group("api").egress())
                .extracting(RulePlan::peer, RulePlan::port)
                .contains(Tuple.tuple(Optional.of("db-pooler"), 6432));
        assertThat(group("db").ingress()).noneMatch(rule -> rule.peer().equals(Optional.of("api")));
    }

    @Test
    @Covers({"CLP-DB-09", "CLP-BKP-06"})
    void theMigrationRunsFromTheNewImageAfterASnapshotAndBeforeTheApi() {
        OneShotPlan migration = prod.oneShots().stream()
                .filter(it -> it.key().equals("api-migration"))
                .findFirst()
                .orElseThrow();

        assertThat(migration.snapshotOf()).contains("db");
        assertThat(main(migration.task()).image())
                .isEqualTo(main(service("api").task()).image());
        assertThat(service("api").after()).contains("api-migration");
    }

    @Test
    @Covers("CLP-DB-10")
    void databaseAndRoleAreCalledClipper() {
        assertThat(prod.databases().get(0).databaseName()).isEqualTo("clipper");
        assertThat(prod.databases().get(0).applicationUser()).isEqualTo("clipper");
    }

    @Test
    void nothingElseReachesTheDatabase() {
        for (AwsPlan plan : List.of(dev, prod)) {
            SecurityGroupPlan database = group(plan, "db");

            assertThat(database.ingress())
                    .extracting(rule -> rule.peer().orElse("anywhere"))
                    .containsExactlyInAnyOrder("db-roles", "db-pooler", "api-migration");
            assertThat(database.ingress()).allMatch(rule -> rule.cidr().isEmpty() && rule.port() == 5436);
            assertThat(database.egress()).isEmpty();
        }
    }

    @Test
    void onlyTheLoadBalancerIsOpenToEverybody() {
        assertThat(prod.securityGroups())
                .filteredOn(group ->
                        group.ingress().stream().anyMatch(rule -> rule.cidr().isPresent()))
                .extracting(SecurityGroupPlan::subject)
                .containsExactly("load-balancer");
    }

    @Test
    @Covers({"CLP-CACHE-01", "CLP-CACHE-03", "CLP-CACHE-04", "CLP-CACHE-06"})
    void theCacheIsManagedLimitedAndBehindAPassword() {
        assertThat(dev.caches()).singleElement().satisfies(cache -> {
            assertThat(cache.nodeType()).isEqualTo("cache.t4g.micro");
            assertThat(cache.port()).isEqualTo(6379);
            assertThat(cache.passwordSecret()).isEqualTo("cache-password");
            assertThat(cache.parameters()).contains(new ParameterPlan("maxmemory-policy", "allkeys-lru", false));
        });
        assertThat(dev.notes())
                .anyMatch(note -> note.reason().startsWith("caches.cache.version: ElastiCache offers Redis up to 7.1"));
    }

    @Test
    @Covers({"CLP-CACHE-05", "CLP-SEC-01"})
    void credentialsAreHandedOverAsSecretsOnly() {
        ContainerPlan api = main(service("api").task());

        assertThat(api.secretVariables()).contains("DATABASE_URL", "REDIS_URL", "JWT_SECRET");
        assertThat(api.environment().values()).noneMatch(Value::holdsSecret);
        assertThat(api.environment()).doesNotContainKeys("DATABASE_URL", "REDIS_URL", "JWT_SECRET");
    }

    @Test
    @Covers({"CLP-TLS-01", "CLP-TLS-02", "CLP-TLS-04", "CLP-TLS-05", "CLP-TLS-06"})
    void theEntryTakesStrongTlsOnlyUnderBothNames() {
        LoadBalancerPlan balancer = prod.loadBalancer().orElseThrow();

        assertThat(balancer.tlsPolicy()).isEqualTo("ELBSecurityPolicy-TLS13-1-2-Res-2021-06");
        assertThat(balancer.redirectHttp()).isTrue();
        assertThat(balancer.hsts()).contains("max-age=63072000; includeSubDomains; preload");
        assertThat(prod.certificates()).allSatisfy(it -> assertThat(it.names())
                .containsExactly("clipper.example.com", "www.clipper.example.com"));
    }

    @Test
    @Covers({"CLP-NET-01", "CLP-SCALE-01"})
    void severalReplicasShareTheLoad() {
        assertThat(service("api").scaling()).hasValueSatisfying(scaling -> {
            assertThat(scaling.min()).isEqualTo(2);
            assertThat(scaling.max()).isEqualTo(4);
        });
    }

    @Test
    @Covers({"CLP-SEC-02", "CLP-NET-02"})
    void theSiteAnswersWithSecurityHeaders() {
        assertThat(prod.sites().get(0).headers())
                .containsKeys("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy");
    }

    @Test
    @Covers("CLP-SEC-03")
    void eachClientIsLimited() {
        assertThat(prod.wafs()).hasSize(2).allSatisfy(waf -> assertThat(waf.rates())
                .contains(new WafRatePlan("rate-api-api", 20 * 60 + 40, Optional.of("/api"))));
    }

    @Test
    @Covers({"CLP-ALRT-01", "CLP-POL-04"})
    void theErrorAlarmIsAShareOfAllAnswers() {
        AlarmPlan alarm = alarm("high-error-rate-api");

        assertThat(alarm.expression()).hasValueSatisfying(it -> assertThat(it).contains("errors, 0) / requests"));
        assertThat(alarm.threshold()).isEqualTo(0.05);
        assertThat(alarm.periods() * alarm.periodSeconds()).isEqualTo(300);
    }

    @Test
    @Covers({"CLP-ALRT-02", "CLP-ALRT-03"})
    void slownessAndOutageAlarmWithTheGuidesFigures() {
        assertThat(alarm("high-response-time-api").metrics().values())
                .singleElement()
                .satisfies(metric -> assertThat(metric.statistic()).isEqualTo("p95"));
        assertThat(alarm("high-response-time-api").threshold()).isEqualTo(0.5);
        assertThat(alarm("service-down-api").periods()
                        * alarm("service-down-api").periodSeconds())
                .isEqualTo(60);
    }

    @Test
    @Covers({"CLP-SEC-08", "CLP-POL-05", "CLP-BKP-05", "CLP-MON-04"})
    void everySignalOfTheGuideHasAnAlarm() {
        assertThat(prod.alarms())
                .extracting(AlarmPlan::key)
                .contains(
                        "failed-logins-api",
                        "unusual-traffic-api",
                        "high-cpu-db",
                        "high-memory-db",
                        "disk-filling-db",
                        "connections-exhausted-db",
                        "evictions-cache",
                        "backup-too-old-backup",
                        "service-down-api");
    }

    @Test
    @Covers({"CLP-LOG-01", "CLP-LOG-02"})
    void logsAreKeptThirtyDays() {
        assertThat(service("api").task().log()).isEqualTo(new LogPlan("/clipper/prod/api", 30));
    }

    @Test
    @Covers({"CLP-BKP-01", "CLP-BKP-02", "CLP-POL-07", "CLP-REC-04"})
    void backupsRunDailyAndWeeklyWithCopiesAndARehearsal() {
        assertThat(prod.backup()).hasValueSatisfying(backup -> {
            assertThat(backup.rules())
                    .extracting(BackupRulePlan::expression)
                    .containsExactly("cron(0 2 * * ? *)", "cron(0 3 ? * SUN *)");
            assertThat(backup.copyVault()).isPresent();
            assertThat(backup.drill()).isPresent();
        });
    }

    @Test
    @Covers("CLP-BKP-03")
    void theBackupBucketMovesToInfrequentAccess() {
        assertThat(bucket("backups").lifecycle()).singleElement().satisfies(rule -> {
            assertThat(rule.prefix()).isEqualTo("clipper-backups/");
            assertThat(rule.transitionTo())
                    .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("STANDARD_IA"));
        });
    }

    @Test
    @Covers("CLP-SIZE-03")
    void devIsTheGuidesSmallSize() {
        assertThat(dev.databases().get(0).instanceClass()).isEqualTo("db.t4g.small");
        assertThat(dev.network().nat()).isEqualTo(NatMode.SINGLE);
        assertThat(dev.databases().get(0).multiAz()).isFalse();
    }

    @Test
    @Covers("CLP-SCALE-02")
    void sizeIsOneSettingForEachEnvironment() {
        assertThat(service("api").task().cpu()).isEqualTo(512);
        assertThat(dev.services().get(0).task().memoryMiB()).isEqualTo(1024);
    }

    @Test
    void bucketNamesAreUniqueAndFit() {
        assertThat(prod.buckets())
                .extracting(BucketPlan::bucketName)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.length() <= 63);
    }

    @Test
    void aNewImageChangesTheTaskAndTheMigrationOnly() {
        AwsPlan next = new AwsPlanner()
                .plan(
                        Clipper.app(Environment.PROD),
                        Environment.PROD,
                        Clipper.prod()
                                .images(Map.of("api", "ghcr.io/subculture-collective/clipper-backend:1.5.0"))
                                .build());

        assertThat(next.databases()).isEqualTo(prod.databases());
        assertThat(next.caches()).isEqualTo(prod.caches());
        assertThat(next.buckets()).isEqualTo(prod.buckets());
        assertThat(next.network()).isEqualTo(prod.network());
        assertThat(next.oneShots().get(1).version())
                .isNotEqualTo(prod.oneShots().get(1).version());
    }

    private EcsServicePlan service(String key) {
        return prod.services().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private BucketPlan bucket(String key) {
        return prod.buckets().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private SecurityGroupPlan group(String subject) {
        return group(prod, subject);
    }

    private static SecurityGroupPlan group(AwsPlan plan, String subject) {
        return plan.securityGroups().stream()
                .filter(it -> it.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private AlarmPlan alarm(String key) {
        return prod.alarms().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ContainerPlan main(TaskPlan task) {
        return task.containers().get(task.containers().size() - 1);
    }
}
