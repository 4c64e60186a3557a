package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.model.Access;
import dev.slipway.model.Bucket;
import dev.slipway.model.BucketAccess;
import dev.slipway.model.Covers;
import dev.slipway.model.DatabaseUser;
import dev.slipway.model.Environment;
import dev.slipway.model.Recovery;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SignalCraft's guide, on each target. */
class SignalCraftTest {
    private static final List<String> WORKERS = List.of("notifications", "escalations", "session-replay");

    private static Launched prod(Target target) {
        return Launched.of("signalcraft", Environment.PROD, target);
    }

    private static Stream<Part> all(Launched launched) {
        return Stream.concat(Stream.of("api", "web", "api-migration"), WORKERS.stream())
                .map(launched::part);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-SVC-01", "SIG-SVC-05", "SIG-SVC-02"})
    void apiAndWebAnswerOnTheirPorts(Target target) {
        Launched launched = prod(target);

        assertThat(launched.part("api").health().toString()).contains("5050").contains("/api/health");
        assertThat(launched.part("web").health().toString()).contains("3000");
        assertThat(launched.app().sites()).as("web renders on the server").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-SVC-03", "SIG-SVC-04", "SIG-SCALE-03"})
    void eachQueueHasAWorkerOfItsOwnThatNoRouteLeadsTo(Target target) {
        Launched launched = prod(target);

        for (String queue : WORKERS) {
            assertThat(launched.app().workers())
                    .filteredOn(it -> it.name().equals(queue))
                    .singleElement()
                    .satisfies(it -> assertThat(it.queues()).containsExactly(queue));
            assertThat(launched.part(queue).least()).isPositive();
            assertThat(launched.routes().values()).doesNotContain(queue);
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-DB-01", "SIG-DB-02", "SIG-DB-04"})
    void postgresIsPooledAndTellsOfSlowQueries(Target target) {
        Store db = prod(target).database("db");

        assertThat(db.image()).startsWith("postgres:17");
        assertThat(db.port()).isEqualTo(5432);
        assertThat(db.poolSize()).hasValueSatisfying(size -> assertThat(size).isBetween(20, 50));
        assertThat(db.settings().get("log_min_duration_statement")).startsWith("500");
        assertThat(prod(target).app().databases().get(0).database()).hasValue("signalcraft");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-DB-03", "SIG-POL-08"})
    void prismaMigratesPastThePoolerBeforeTheApiStarts(Target target) {
        Launched launched = prod(target);

        assertThat(launched.part("api-migration").command()).containsExactly("npx", "prisma", "migrate", "deploy");
        assertThat(launched.part("api-migration").env().get("DATABASE_URL"))
                .containsAnyOf("${db.directUrl}", "@db:5432/");
        assertThat(launched.part("api").after().toString()).contains("api-migrat");
        assertThat(launched.part("api").env().get("DATABASE_URL")).containsAnyOf("${db.url}", "@db-pooler:6432/");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-DB-06", "SIG-SEC-05"})
    void theApplicationIsNoSuperuserAndReportsAreReadOnly(Target target) {
        Launched launched = prod(target);

        assertThat(launched.text()).doesNotContainIgnoringCase("bypassrls").doesNotContain("SUPERUSER");
        assertThat(launched.app().databases().get(0).users())
                .extracting(DatabaseUser::name, DatabaseUser::access)
                .containsExactly(tuple("reporting", Access.READ_ONLY));
        assertThat(launched.text())
                .containsAnyOf(
                        "GRANT pg_read_all_data TO \\\"reporting\\\"", "GRANT SELECT ON TABLES TO \\\"reporting\\\"")
                .doesNotContain("pg_write_all_data");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-CACHE-01", "SIG-POL-07"})
    void redisDropsNoJob(Target target) {
        Store redis = prod(target).cache("redis");

        assertThat(redis.image()).startsWith("redis:7");
        assertThat(redis.port()).isEqualTo(6379);
        assertThat(redis.settings())
                .containsEntry("maxmemory-policy", "noeviction")
                .doesNotContainKey("cluster-enabled");
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.class,
            names = {"VPS", "KUBERNETES"})
    @Covers({"SIG-CACHE-02", "SIG-STOR-02"})
    void ownDataServersKeepTheirDataOnVolumes(Target target) {
        Launched launched = prod(target);

        assertThat(launched.cache("redis").settings())
                .containsEntry("appendonly", "yes")
                .containsEntry("appendfsync", "everysec");
        assertThat(launched.cache("redis").durable()).isTrue();
        assertThat(launched.database("db").durable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-STOR-01", "SIG-CFG-05", "SIG-POL-13"})
    void replaysHaveAClosedBucketAndTheFlagIsOnBecauseOfIt(Target target) {
        Launched launched = prod(target);

        Bucket replays = launched.app().bucket("replays").orElseThrow();
        assertThat(replays.access()).isEqualTo(BucketAccess.PRIVATE);
        assertThat(launched.part("api").env())
                .containsEntry("ENABLE_SESSION_REPLAY", "true")
                .containsKeys("R2_BUCKET_NAME", "R2_ENDPOINT");
        assertThat(launched.part("session-replay").env()).containsKeys("R2_BUCKET_NAME", "R2_ENDPOINT");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-CFG-01", "SIG-CFG-02", "SIG-CFG-03", "SIG-CFG-06", "SIG-CFG-07", "SIG-CFG-08", "SIG-POL-04"})
    void everyVariableOfTheGuideReachesWhoNeedsIt(Target target) {
        Launched launched = prod(target);

        Part api = launched.part("api");
        assertThat(api.env())
                .containsKeys("DATABASE_URL", "REDIS_URL")
                .containsEntry("CLERK_SECRET_KEY", "${secrets.clerk-secret-key}")
                .containsEntry("CLERK_JWT_PUBLIC_KEY", "${secrets.clerk-jwt-public-key}")
                .containsEntry("ENCRYPTION_KEY", "${secrets.encryption-key}")
                .containsEntry("SENTRY_DSN", "${secrets.sentry-dsn}")
                .containsEntry("CORS_ORIGINS", "https://signalcraft.example.com")
                .containsEntry("ENABLE_SAML_SSO", "true");
        assertThat(launched.part("web").env())
                .containsEntry("NEXT_PUBLIC_API_BASE_URL", "https://api.signalcraft.example.com")
                .containsEntry("NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY", "${secrets.clerk-publishable-key}")
                .doesNotContainKey("CLERK_SECRET_KEY");
        WORKERS.forEach(it -> assertThat(launched.part(it).env()).containsKeys("DATABASE_URL", "REDIS_URL"));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-CFG-04", "SIG-POL-05", "SIG-POL-10"})
    void mailIsConfiguredWhereItIsSent(Target target) {
        Launched launched = prod(target);

        for (String sender : List.of("api", "notifications", "escalations")) {
            assertThat(launched.part(sender).env())
                    .containsEntry("EMAIL_PROVIDER", "smtp")
                    .containsKeys("SMTP_HOST", "SMTP_PORT", "SMTP_FROM")
                    .containsEntry("SMTP_USER", "${secrets.smtp-user}")
                    .containsEntry("SMTP_PASSWORD", "${secrets.smtp-password}");
        }
        assertThat(launched.app().external("smtp").orElseThrow().port()).isEqualTo(587);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("SIG-SEC-01")
    void theEncryptionKeyIsMadeOnceAndKept(Target target) {
        Secret key = prod(target).app().secrets().stream()
                .filter(it -> it.name().equals("encryption-key"))
                .findFirst()
                .orElseThrow();

        assertThat(key.encoding()).isEqualTo(SecretEncoding.BASE64);
        assertThat(key.length()).isEqualTo(32);
        assertThat(key.protect()).isTrue();
        all(prod(target))
                .filter(part -> part.env().containsKey("ENCRYPTION_KEY"))
                .forEach(part -> assertThat(part.env()).containsEntry("ENCRYPTION_KEY", "${secrets.encryption-key}"));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("SIG-SEC-02")
    void noSecretStandsInAPlan(Target target) {
        all(prod(target))
                .flatMap(part -> part.env().entrySet().stream())
                .filter(it -> it.getKey().matches(".*(SECRET|PASSWORD|ENCRYPTION_KEY|DSN)$"))
                .forEach(it -> assertThat(it.getValue()).as(it.getKey()).startsWith("${"));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-NET-01"})
    void onlyTheApplicationReachesTheData(Target target) {
        Launched launched = prod(target);

        assertThat(launched.database("db").published()).isFalse();
        assertThat(launched.cache("redis").published()).isFalse();
        assertThat(launched.database("db").clients()).noneMatch(it -> it.startsWith("web") || it.startsWith("gateway"));
        assertThat(launched.cache("redis").clients()).noneMatch(it -> it.startsWith("web") || it.startsWith("gateway"));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-NET-02", "SIG-TLS-01"})
    void webAndApiAreRoutedByTheirHosts(Target target) {
        Launched launched = prod(target);

        assertThat(launched.routes())
                .containsEntry("signalcraft.example.com/", "web")
                .containsEntry("api.signalcraft.example.com/", "api");
        assertThat(launched.app().tls().redirectHttp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-SCALE-01", "SIG-SCALE-02", "SIG-REC-02"})
    void apiAndWebAreSeveralAndHoldNothing(Target target) {
        Launched launched = prod(target);

        assertThat(launched.part("api").least()).isGreaterThanOrEqualTo(3);
        assertThat(launched.part("web").least()).isGreaterThanOrEqualTo(2);
        assertThat(launched.app().service("api").orElseThrow().container().mounts())
                .isEmpty();
        assertThat(launched.app().service("web").orElseThrow().container().mounts())
                .isEmpty();
        assertThat(launched.app().service("api").orElseThrow().rollout().healthTimeout())
                .isLessThan(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-SIZE-02", "SIG-SIZE-03", "SIG-SIZE-04", "SIG-POL-12"})
    void everyPartHasTheSizeOfTheTableAtLeast(Target target) {
        Launched launched = prod(target);

        assertThat(launched.part("api").milliCpu()).isBetween(1000, 2000);
        assertThat(launched.part("api").memoryMiB()).isBetween(1024, 2048);
        assertThat(launched.part("web").milliCpu()).isEqualTo(1000);
        // Fargate gives a whole core no less than 2 GiB.
        assertThat(launched.part("web").memoryMiB()).isBetween(512, target == Target.AWS ? 2048 : 1024);
        for (String worker : WORKERS) {
            assertThat(launched.part(worker).milliCpu()).isEqualTo(1000);
            assertThat(launched.part(worker).memoryMiB()).isBetween(512, target == Target.AWS ? 2048 : 512);
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-MON-01", "SIG-MON-03", "SIG-ALRT-01"})
    void theKeyMetricsHaveAlarmsWithThresholds(Target target) {
        assertThat(prod(target).alarms())
                .contains("HighErrorRate", "SlowAnswersP95", "SlowAnswersP99", "ConnectionsExhausted", "ServiceDown");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-MON-02", "SIG-POL-10"})
    void theDepthOfEachQueueIsWatched(Target target) {
        assertThat(prod(target).alarms()).contains("NotificationsWaiting", "EscalationsWaiting", "ReplaysWaiting");
        WORKERS.forEach(queue -> assertThat(prod(target).text()).contains("bull:" + queue));
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-BKP-01", "SIG-POL-09"})
    void theDatabaseIsBackedUpEachNightOffTheHostAndKept(Target target) {
        Launched launched = prod(target);

        assertThat(launched.backups().values()).anyMatch(it -> it.contains("0 2 * * "));
        assertThat(launched.app().databases().get(0).backup().retentionDays()).isEqualTo(30);
        assertThat(launched.app().databases().get(0).backup().bucket()).hasValue("backups");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("SIG-BKP-02")
    void aBackupIsTakenBeforeEachMigration(Target target) {
        Launched launched = prod(target);

        String before = target == Target.AWS ? "\"snapshotOf\" : \"db\"" : "api-migrat[a-z]*-backup";
        assertThat(launched.text()).containsPattern(before);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-REC-01", "SIG-REC-03"})
    void theDatabaseIsBackWithinAnHourAndADrillTimesIt(Target target) {
        Recovery recovery = prod(target).app().recovery().orElseThrow();

        assertThat(recovery.rto()).isEqualTo(Duration.ofHours(1));
        assertThat(recovery.rpo()).isEqualTo(Duration.ofHours(24));
        assertThat(prod(target).text()).contains(target == Target.AWS ? "cron(0 6 1 * ? *)" : "0 6 1 * *");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"SIG-POL-01", "SIG-POL-06"})
    void imagesAreVersionedAndNothingRunsInDebugMode(Target target) {
        all(prod(target)).forEach(part -> {
            assertThat(part.image()).doesNotEndWith(":latest").containsPattern(":[0-9]+\\.[0-9]+");
            assertThat(part.env()).containsEntry("NODE_ENV", "production");
            assertThat(part.env().getOrDefault("LOG_LEVEL", "info")).isEqualTo("info");
        });
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("SIG-TLS-02")
    void connectionsToTheDatabaseAreEncrypted(Target target) {
        Launched launched = prod(target);

        assertThat(launched.app().databases().get(0).tls()).isTrue();
        assertThat(launched.text()).contains(target == Target.AWS ? "rds.force_ssl" : "ssl");
    }
}
