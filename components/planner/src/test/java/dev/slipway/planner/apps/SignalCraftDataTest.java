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
import dev.slipway.model.Target;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SignalCraft's guide on database, queues, buckets and backups, on each target. */
class SignalCraftDataTest {
    private static Launched prod(Target target) {
        return Launched.of("signalcraft", Environment.PROD, target);
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

        assertThat(launched.text().replace("ROLE slipway_backup REPLICATION BYPASSRLS", ""))
                .as("only a dump passes by row level security")
                .doesNotContainIgnoringCase("bypassrls")
                .doesNotContain("SUPERUSER");
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
        assertThat(prod(target).text()).contains(Launched.firstOfTheMonthAtSix(target));
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
