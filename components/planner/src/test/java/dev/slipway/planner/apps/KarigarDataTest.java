package dev.slipway.planner.apps;

import static dev.slipway.planner.apps.Karigar.cache;
import static dev.slipway.planner.apps.Karigar.database;
import static dev.slipway.planner.apps.Karigar.prod;
import static dev.slipway.planner.apps.Karigar.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Backup;
import dev.slipway.model.Bucket;
import dev.slipway.model.CacheRole;
import dev.slipway.model.Covers;
import dev.slipway.model.Recovery;
import dev.slipway.model.Target;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Karigar's guide on database, cache and backups, on each target. */
class KarigarDataTest {
    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-DB-01", "KAR-DB-03", "KAR-POL-05"})
    void tenBackendsOf25ConnectionsShareThePooler(Target target) {
        Store db = prod(target).database("db");

        assertThat(db.image()).startsWith("postgres:15");
        assertThat(db.port()).isEqualTo(5432);
        assertThat(database(target).database()).hasValue("karigar");
        assertThat(db.poolSize()).hasValue(25);
        assertThat(database(target).pooler().orElseThrow().maxClients())
                .isGreaterThanOrEqualTo(
                        service(target, "backend").scaling().orElseThrow().max() * 25);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-CACHE-01", "KAR-CACHE-02", "KAR-CACHE-04"})
    void redisIsSharedAndDropsTheLeastUsed(Target target) {
        Store redis = prod(target).cache("cache");

        assertThat(redis.image()).startsWith("redis:7");
        assertThat(redis.port()).isEqualTo(6379);
        assertThat(redis.settings()).containsEntry("maxmemory-policy", "allkeys-lru");
        assertThat(cache(target).roles()).contains(CacheRole.CACHE, CacheRole.SESSIONS, CacheRole.RATE_LIMIT);
        if (target != Target.AWS) {
            assertThat(redis.settings()).containsEntry("appendonly", "yes");
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("KAR-STOR-01")
    void dataOutlivesTheServers(Target target) {
        assertThat(prod(target).database("db").durable()).isTrue();
        assertThat(prod(target).cache("cache").durable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-TLS-02", "KAR-POL-01"})
    void theDatabaseIsSpokenToInTls(Target target) {
        assertThat(prod(target).part("backend").env().get("DB_SSLMODE")).isIn("require", "${db.sslMode}");
        assertThat(database(target).tls()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-BKP-01", "KAR-BKP-02"})
    void theDatabaseIsBackedUpEachDayAndBetweenEncryptedAndElsewhere(Target target) {
        Backup backup = database(target).backup();
        Bucket bucket = prod(target).app().bucket("backups").orElseThrow();

        assertThat(backup.retentionDays()).isEqualTo(30);
        assertThat(backup.continuous()).isTrue();
        assertThat(prod(target).backups().values()).anyMatch(it -> it.contains("0 2 * * "));
        assertThat(bucket.replica()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("KAR-BKP-03")
    void redisIsCopiedEverySixHoursAndTheCopiesKeptAWeek(Target target) {
        assertThat(cache(target).backup().orElseThrow().retentionDays()).isEqualTo(7);
        assertThat(prod(target).text()).contains(target == Target.AWS ? "cron(0 */6 * * ? *)" : "0 */6 * * *");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-REC-01", "KAR-REC-02"})
    void recoveryIsPromisedAndRehearsedEachMonth(Target target) {
        Recovery recovery = prod(target).app().recovery().orElseThrow();

        assertThat(recovery.rto()).isEqualTo(Duration.ofHours(4));
        assertThat(recovery.rpo()).isEqualTo(Duration.ofHours(24));
        assertThat(prod(target).text()).contains(Launched.firstOfTheMonthAtSix(target));
    }
}
