package dev.slipway.planner.apps;

import static dev.slipway.planner.apps.Karigar.cache;
import static dev.slipway.planner.apps.Karigar.database;
import static dev.slipway.planner.apps.Karigar.prod;
import static dev.slipway.planner.apps.Karigar.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.ManualControl;
import dev.slipway.model.Probe;
import dev.slipway.model.RolloutStrategy;
import dev.slipway.model.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Karigar's guide on its services, on each target. */
class KarigarTest {
    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-SVC-01", "KAR-SVC-02", "KAR-SVC-03", "KAR-SVC-04"})
    void bothServicesAreProbedAsTheGuideSays(Target target) {
        Probe backend = service(target, "backend")
                .readiness()
                .or(service(target, "backend")::liveness)
                .orElseThrow();
        assertThat(List.of(backend.interval(), backend.timeout(), backend.startPeriod()))
                .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(40));
        assertThat(backend.retries()).isEqualTo(3);

        assertThat(prod(target).part("backend").health().toString())
                .contains("8080")
                .contains("/health");
        assertThat(prod(target).part("frontend").health().toString()).contains("3000");
        assertThat(service(target, "backend").container().mounts()).isEmpty();
        assertThat(prod(target).app().sites())
                .as("the front end renders on the server")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-SVC-05", "KAR-DB-04"})
    void theBackendWaitsForItsStoresAndItsMigration(Target target) {
        assertThat(prod(target).part("backend").after().toString()).contains("backend-migrat");
        assertThat(prod(target).part("backend-migration").command()).containsExactly("/app/karigar-migrate", "up");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-SVC-06", "KAR-CI-01"})
    void theBackendStopsInPeaceAndRollsOutBlueAndGreen(Target target) {
        assertThat(service(target, "backend").container().stopGrace()).isPositive();
        assertThat(service(target, "backend").rollout().strategy()).isEqualTo(RolloutStrategy.BLUE_GREEN);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-NET-01", "KAR-NET-03", "KAR-TLS-01"})
    void onlyTheGatewayIsPublic(Target target) {
        Launched launched = prod(target);

        assertThat(launched.routes())
                .containsEntry("karigar.example.com/", "frontend")
                .containsEntry("karigar.example.com/api/v1", "backend");
        assertThat(launched.routes().keySet()).noneMatch(it -> it.contains("/health"));
        assertThat(launched.database("db").published()).isFalse();
        assertThat(launched.cache("cache").published()).isFalse();
        assertThat(launched.database("db").clients()).noneMatch(it -> it.startsWith("frontend"));
        assertThat(launched.app().tls().redirectHttp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-NET-04", "KAR-NET-06"})
    void assetsMayBeCachedAtTheEdgeAndRequestsAreLimited(Target target) {
        assertThat(prod(target).app().routes())
                .filteredOn(it -> it.to().equals("frontend"))
                .allSatisfy(it -> assertThat(it.cacheAssets()).isTrue());
        assertThat(prod(target).app().routes())
                .filteredOn(it -> it.to().equals("backend"))
                .allSatisfy(it -> assertThat(it.rateLimit()).isPresent());
        assertThat(prod(target).app().cdn()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("KAR-MNT-01")
    void whatNoMachineSeesToIsInTheRunBook(Target target) {
        assertThat(prod(target).app().manualControls())
                .extracting(ManualControl::id)
                .contains("admin-access", "image-refresh", "release-checklist");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-SEC-01", "KAR-SEC-02", "KAR-SEC-03"})
    void secretsComeFromTheStack(Target target) {
        Part backend = prod(target).part("backend");

        assertThat(backend.env()).containsEntry("JWT_SECRET", "${secrets.jwt-secret}");
        assertThat(backend.env().get("DB_PASSWORD")).containsAnyOf("${db.password}", "${secrets.db-password}");
        assertThat(backend.env().get("REDIS_PASSWORD")).containsAnyOf("${cache.password}", "${secrets.cache-password}");
        assertThat(prod(target).app().secrets())
                .filteredOn(it -> it.name().equals("jwt-secret"))
                .singleElement()
                .satisfies(it -> assertThat(it.length()).isGreaterThanOrEqualTo(32));
        if (target != Target.AWS) {
            assertThat(prod(target).cache("cache").settings())
                    .containsEntry("requirepass", "${secrets.cache-password}");
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-SEC-04"})
    void supabaseIsNotUsedAndLeavesNothing(Target target) {
        assertThat(prod(target).text()).doesNotContain("SUPABASE");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({
        "KAR-CFG-01",
        "KAR-CFG-02",
        "KAR-CFG-03",
        "KAR-CFG-04",
        "KAR-CFG-05",
        "KAR-POL-02",
        "KAR-POL-07",
        "KAR-POL-08"
    })
    void everyVariableOfTheGuideIsSet(Target target) {
        Launched launched = prod(target);

        assertThat(launched.part("backend").env())
                .containsEntry("SERVER_HOST", "0.0.0.0")
                .containsEntry("SERVER_PORT", "8080")
                .containsEntry("SERVER_ENVIRONMENT", "production")
                .containsEntry("DB_DRIVER", "postgres")
                .containsKeys("DB_HOST", "DB_PORT", "DB_USER", "DB_NAME", "DB_PASSWORD")
                .containsKeys("REDIS_HOST", "REDIS_PORT", "REDIS_PASSWORD")
                .containsEntry("REDIS_DB", "0")
                .containsEntry("JWT_ACCESS_EXPIRY", "15m")
                .containsEntry("JWT_REFRESH_EXPIRY", "168h");
        assertThat(launched.part("frontend").env())
                .containsEntry("NODE_ENV", "production")
                .containsEntry("NEXT_PUBLIC_API_URL", "https://karigar.example.com/api/v1");
        assertThat(database(target).user()).hasValue("karigar");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-SIZE-01", "KAR-SIZE-02", "KAR-SIZE-03", "KAR-SIZE-04", "KAR-POL-03", "KAR-POL-09"})
    void prodHasTheLargerSizesOfTheTwoTables(Target target) {
        Launched launched = prod(target);
        // Fargate pairs one core with 2 GiB at least, two with 4.
        int factor = target == Target.AWS ? 2 : 1;

        assertThat(launched.part("frontend").milliCpu()).isEqualTo(1000);
        assertThat(launched.part("frontend").memoryMiB()).isEqualTo(1024 * factor);
        assertThat(launched.part("backend").milliCpu()).isEqualTo(2000);
        assertThat(launched.part("backend").memoryMiB()).isEqualTo(2048 * factor);
        assertThat(database(target).resources().milliCpu()).isEqualTo(4000);
        assertThat(database(target).resources().memoryMiB()).isEqualTo(8192);
        assertThat(database(target).storageGiB()).isEqualTo(100);
        assertThat(cache(target).maxMemoryMiB()).as("three quarters of 2 GiB").isEqualTo(1536);
        assertThat(launched.alarms()).contains("Evictions");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers("KAR-SIZE-05")
    void devIsAsSmallAsTheGuidesDevelopmentTable(Target target) {
        Launched dev = Launched.of("karigar", Environment.DEV, target);

        assertThat(dev.app()
                        .service("backend")
                        .orElseThrow()
                        .container()
                        .resources()
                        .memoryMiB())
                .isEqualTo(512);
        assertThat(dev.app()
                        .service("frontend")
                        .orElseThrow()
                        .container()
                        .resources()
                        .memoryMiB())
                .isEqualTo(512);
        assertThat(dev.app().databases().get(0).resources().memoryMiB()).isEqualTo(1024);
        assertThat(dev.app().databases().get(0).storageGiB()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-SCALE-01", "KAR-SCALE-02", "KAR-SCALE-03"})
    void theBackendGrowsWhereATargetCanAndIsThreeWhereItCannot(Target target) {
        Part backend = prod(target).part("backend");

        if (target == Target.VPS) {
            assertThat(backend.least()).isEqualTo(3);
        } else {
            assertThat(backend.least()).isEqualTo(2);
            assertThat(backend.most()).isEqualTo(10);
        }
        assertThat(prod(target).part("frontend").least()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-ALRT-01", "KAR-POL-10"})
    void everyAlarmOfTheGuideRings(Target target) {
        assertThat(prod(target).alarms())
                .contains(
                        "HighErrorRate",
                        "SlowAnswers",
                        "ServiceDown",
                        "ConnectionsExhausted",
                        "Evictions",
                        "DiskFilling",
                        "HighMemory",
                        "BackupTooOld");
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    @Covers({"KAR-LOG-01"})
    void logsAreKeptThirtyDays(Target target) {
        assertThat(prod(target).app().logging().retentionDays()).isEqualTo(30);
        assertThat(prod(target).text())
                .contains(target == Target.AWS ? "\"retentionDays\" : 30" : "retention_period: 720h");
    }
}
