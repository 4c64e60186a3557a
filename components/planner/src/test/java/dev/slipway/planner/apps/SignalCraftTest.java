package dev.slipway.planner.apps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.model.Covers;
import dev.slipway.model.Environment;
import dev.slipway.model.Secret;
import dev.slipway.model.SecretEncoding;
import dev.slipway.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SignalCraft's guide on its services and workers, on each target. */
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
    @Covers("SIG-ALRT-01")
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
    @Covers({"SIG-POL-01", "SIG-POL-06"})
    void imagesAreVersionedAndNothingRunsInDebugMode(Target target) {
        all(prod(target)).forEach(part -> {
            assertThat(part.image()).doesNotEndWith(":latest").containsPattern(":[0-9]+\\.[0-9]+");
            assertThat(part.env()).containsEntry("NODE_ENV", "production");
            assertThat(part.env().getOrDefault("LOG_LEVEL", "info")).isEqualTo("info");
        });
    }
}
